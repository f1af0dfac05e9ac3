using Birdik.Methods.Text;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Correspondents;

/// <summary>Someone who has written to the office or is written to; kept by name, whatever its spelling.</summary>
public sealed class Correspondent : TenantEntity<Correspondent>
{
    public const int MaxName = 300;
    public const int MaxContact = 300;

    public required string Name { get; init; }

    /// <summary>The name folded: «Каржы министрлиги» and «КАРЖЫ МИНИСТРЛИГИ» are one.</summary>
    public required string NameKey { get; init; }

    public required CorrespondentClass Class { get; set; }

    /// <summary>The body to which it belongs, by its code in the division of functions; empty where none.</summary>
    public string Body { get; set; } = "";

    public string Address { get; set; } = "";

    public string Email { get; set; } = "";

    public static Correspondent Of(string name, CorrespondentClass sort) =>
        new() { Name = name, NameKey = Key(name), Class = sort, Body = CorrespondentBodies.Guess(name, sort) };

    public static string Key(string name)
    {
        var folded = TextFolding.Fold(name);
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: <= MaxName } key
            ? key
            : folded[..MaxName];
    }
}
