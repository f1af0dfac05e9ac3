namespace Birdik.Law.Acts;

/// <summary>The addresses of the pages of acts.</summary>
public static class ActLinks
{
    public const string Overview = "/law";
    public const string Register = "/law/acts";
    public const string Network = "/law/network";
    public const string NewAct = "/law/acts/new";

    public static string Act(string key) => $"{Register}/{Uri.EscapeDataString(key)}";

    public static string Correct(string key) => $"{Act(key)}/correct";

    public static string Class(string key) => $"{Act(key)}/class";

    public static string Relations(string key) => $"{Act(key)}/relations";

    public static string OfSphere(Sphere sphere) => $"{Register}?chip={sphere}";

    public static string OfClass(ActClass one) => $"{Register}?f.class={one}";

    public static string OfKind(ActKind kind) => $"{Register}?f.kind={kind}";
}
