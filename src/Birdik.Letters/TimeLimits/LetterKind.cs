namespace Birdik.Letters.TimeLimits;

/// <summary>What came: a letter of a body, or a citizen's appeal by its kind (law No. 67, art. 1).</summary>
public enum LetterKind
{
    Letter,
    AppealProposal,
    AppealApplication,
    AppealComplaint,
}

public static class LetterKinds
{
    /// <summary>The names by which commands and the API know them.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["letter", "appeal-proposal", "appeal-application", "appeal-complaint"];

    public static string Code(this LetterKind kind) => Codes[(int)kind];

    public static LetterKind? Find(string code) => Codes.ToList().IndexOf(code) is var place and >= 0 ? (LetterKind)place : null;

    public static bool IsAppeal(this LetterKind kind) => kind != LetterKind.Letter;
}
