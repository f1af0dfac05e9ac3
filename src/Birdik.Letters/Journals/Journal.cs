using System.Globalization;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;

namespace Birdik.Letters.Journals;

/// <summary>
/// A journal of one organ, year and kind, and its running number. The number is taken in the transaction that registers the letter, so a
/// letter that is not registered leaves no gap.
/// </summary>
public sealed class Journal : TenantEntity<Journal>
{
    public const int MaxFileIndex = 20;
    public const int MaxTemplate = 60;
    public const string StandardTemplate = "{file}/{number}";

    public required Id<Organ> OrganId { get; init; }

    public required int Year { get; init; }

    public required JournalKind Kind { get; init; }

    /// <summary>The file of the file plan under which its letters go unless another is named: <c>01-10</c>.</summary>
    public required string FileIndex { get; set; }

    /// <summary><c>{file}</c> stands for the file's index, <c>{number}</c> for the running number, <c>{year}</c> for the year.</summary>
    public required string Template { get; set; }

    /// <summary>The last number given.</summary>
    public int Last { get; private set; }

    /// <summary>Gives the next number.</summary>
    public JournalNumber Take(string? fileIndex = null)
    {
        var next = Next(fileIndex ?? FileIndex);
        Last = next.Serial;
        return next;
    }

    /// <summary>The number a letter of a file would get.</summary>
    public JournalNumber Next(string fileIndex) => new(Last + 1, fileIndex, Written(fileIndex, Last + 1));

    /// <summary>The next number as it would be written.</summary>
    public string Example => Written(FileIndex, Last + 1);

    /// <summary>How its numbers are written, but for the running number: journals in which it is the same give the same numbers.</summary>
    public static string Pattern(string file, string template, int year) => template
        .Replace("{file}", file, StringComparison.Ordinal).Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A template holds the running number and, of what stands in braces, nothing unknown.</summary>
    public static bool IsTemplate(string template) => template.Length is > 0 and <= MaxTemplate
        && template.Contains("{number}", StringComparison.Ordinal)
        && template.Replace("{file}", "", StringComparison.Ordinal).Replace("{number}", "", StringComparison.Ordinal)
            .Replace("{year}", "", StringComparison.Ordinal).All(sign => !char.IsControl(sign) && sign is not ('{' or '}'));

    private string Written(string file, int number) => Template.Replace("{file}", file, StringComparison.Ordinal)
        .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{year}", Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>What a journal holds.</summary>
public enum JournalKind
{
    Incoming,
    Appeals,
    Outgoing,
}

/// <param name="Serial">The running number in the journal.</param>
/// <param name="File">The file's index.</param>
/// <param name="Text">As it is written on the letter.</param>
public sealed record JournalNumber(int Serial, string File, string Text);
