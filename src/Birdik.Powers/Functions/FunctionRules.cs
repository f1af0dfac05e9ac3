using System.Text.RegularExpressions;
using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>What every entry of the register of functions must keep to.</summary>
public sealed partial class FunctionRules(BirdikDbContext db)
{
    public Task<Function?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Function>().SingleOrDefaultAsync(function => function.Code == code, ct);

    /// <summary>The function, or why it cannot be changed any more.</summary>
    public async Task<Result<Function>> InForceAsync(string code, CancellationToken ct) => await FindAsync(code, ct) switch
    {
        null => Unknown(code),
        { To: { } end } => Problem.Conflict("powers.function-ended", null, ("code", code), ("day", end)),
        { } function => function,
    };

    public static Problem Unknown(string code) => Problem.NotFound("powers.function-unknown", ("value", code));

    /// <summary>The sphere that a code names; null where it is no code of a function.</summary>
    public static Sphere? SphereOf(string code) =>
        code.Length <= Function.MaxCode && CodePattern().IsMatch(code) && Enum.TryParse<Sphere>(code[..3], out var sphere) ? sphere : null;

    /// <summary>The code of the function of which a code names a part: <c>S03.05</c> of <c>S03.05.1</c>.</summary>
    public static string? ParentOf(string code) => code.Count(c => c == '.') > 1 ? code[..code.LastIndexOf('.')] : null;

    public static IEnumerable<Problem> RefuseShape(FunctionEntry entry)
    {
        if (entry.Name.Ky.Length == 0)
        {
            yield return Problem.Invalid("powers.name-missing", "Name.Ky");
        }

        foreach (var (field, text, most) in Texts(entry).Where(one => one.Text.Length > one.Most || one.Text.Any(char.IsControl)))
        {
            yield return Problem.Invalid("powers.text-invalid", field, ("most", most));
        }
    }

    private static IEnumerable<(string Field, string Text, int Most)> Texts(FunctionEntry entry) =>
    [
        .. Parts("Name", entry.Name, Function.MaxName),
        .. Parts("Condition", entry.Condition, Function.MaxCondition),
        ("Matter", entry.Matter, Function.MaxMatter),
    ];

    private static IEnumerable<(string Field, string Text, int Most)> Parts(string field, LocalizedText text, int most) =>
        [($"{field}.Ky", text.Ky, most), ($"{field}.Ru", text.Ru, most), ($"{field}.En", text.En, most)];

    [GeneratedRegex(@"^S(0\d|1[01])(\.\d{2,3}){1}(\.\d{1,3}){0,2}\z")]
    private static partial Regex CodePattern();
}
