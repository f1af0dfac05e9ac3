using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Structure;

/// <summary>Reads the number out of a label: «Статья 28¹», «19-1-берене», «Глава первая», «2)».</summary>
public static class ProvisionLabels
{
    /// <summary>The number, or null where the label bears none. The label stands alone, so no place can tell a flattened superscript.</summary>
    public static ProvisionNumber? Number(ProvisionKind kind, string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (kind is ProvisionKind.Part or ProvisionKind.Point or ProvisionKind.Subpoint)
        {
            return label.Length > 0 && BodyLine.Read($"{label} ") is { Number.Length: > 0 } line ? Of(line.Number) : Words(label);
        }

        return HeadingReader.Read(label) is { Number.Length: > 0 } heading ? Of(heading.Number) : Words(label);
    }

    private static ProvisionNumber? Words(string label)
    {
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (NumberReader.Any(word) is { Length: > 0 } number)
            {
                return Of(number);
            }
        }

        return null;
    }

    private static ProvisionNumber Of(ReadNumber number) => new(number.Digits, number.Superscript, number.Hyphen);
}
