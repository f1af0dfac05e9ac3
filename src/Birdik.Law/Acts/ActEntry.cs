using Birdik.Platform.Localization;

namespace Birdik.Law.Acts;

/// <summary>What a person enters of an act.</summary>
public sealed record ActEntry
{
    public required ActKind Kind { get; init; }

    public required LocalizedText Title { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public LocalizedText Issuer { get; init; } = new("", "");

    public required IReadOnlyList<Sphere> Spheres { get; init; }

    public ActPowers Powers { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public LocalizedText Note { get; init; } = new("", "");

    internal void WriteTo(Act act)
    {
        act.Kind = Kind;
        act.Title = Title;
        act.Number = Number;
        act.Date = Date;
        act.Issuer = Issuer;
        act.Spheres = SphereSet.Write(Spheres);
        act.Powers = Powers;
        act.From = From;
        act.To = To;
        act.Note = Note;
        act.Rekey();
    }
}
