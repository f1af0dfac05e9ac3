using Birdik.Methods.Powers;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;

namespace Birdik.Powers.Matrix;

/// <summary>
/// The columns of the matrix as a table. Headings and territories are written in the reader's language and read in any of the three, so a
/// table taken in Kyrgyz is taken back by a Russian colleague.
/// </summary>
internal sealed class MatrixColumns(Texts texts)
{
    public const string Code = "code";
    public const string Function = "function";
    public const string Body = "body";
    public const string BodyName = "bodyName";
    public const string Place = "place";
    public const string From = "from";
    public const string To = "to";
    public const string Act = "act";

    /// <summary>Those without which a table is no matrix; the names are for people and are not read.</summary>
    public static IReadOnlyList<string> Needed { get; } =
        [Code, Body, Place, From, To, Act, .. Enum.GetValues<FunctionRoleKind>().Select(role => role.ToString())];

    public static IReadOnlyList<string> All { get; } =
        [Code, Function, Body, BodyName, Place, From, To, Act, .. Enum.GetValues<FunctionRoleKind>().Select(role => role.ToString())];

    public static string Heading(string column, Words words) => Enum.TryParse<FunctionRoleKind>(column, out var role)
        ? words[$"Powers.Role.{role}"]
        : words[$"Powers.Matrix.Column.{column}"];

    /// <summary>The column that a heading names; null where none.</summary>
    public string? ColumnOf(string heading)
    {
        var folded = TextFolding.Fold(heading.Trim());
        return All.FirstOrDefault(column => TextFolding.Fold(column) == folded
            || Languages().Any(words => TextFolding.Fold(Heading(column, words)) == folded));
    }

    public FunctionPlace? PlaceOf(string text)
    {
        var folded = TextFolding.Fold(text.Trim());
        foreach (var place in Enum.GetValues<FunctionPlace>())
        {
            if (TextFolding.Fold(place.ToString()) == folded
                || Languages().Any(words => TextFolding.Fold(words[$"Powers.Place.{place}"]) == folded))
            {
                return place;
            }
        }

        return null;
    }

    private IEnumerable<Words> Languages() => Enum.GetValues<Language>().Select(language => new Words(texts, language));
}
