namespace Birdik.Law.Duties;

/// <summary>
/// Since when and until when the texts of an act in one language hold its sentences, as a text is put among them: it stands from its
/// first day to the eve of the next one.
/// </summary>
/// <param name="known">All duties known of the act in this language.</param>
/// <param name="from">The first day of the new text.</param>
/// <param name="next">The first day of the text after it; null where it is the last.</param>
/// <param name="inNext">The sentences of that text.</param>
internal sealed class DutiesInTime(IEnumerable<Duty> known, DateOnly from, DateOnly? next, IReadOnlySet<DutyPlace> inNext)
{
    private readonly Dictionary<DutyPlace, List<Duty>> _known = known
        .GroupBy(duty => new DutyPlace(duty.ProvisionId, duty.SentenceKey))
        .ToDictionary(group => group.Key, group => group.ToList());

    private readonly HashSet<DutyPlace> _held = [];

    private DateOnly Eve => from.AddDays(-1);

    /// <summary>Marks a sentence as held by the new text; true when a known duty tells so now, false when one must be made.</summary>
    public bool Holds(DutyPlace place)
    {
        _held.Add(place);
        var rows = _known.GetValueOrDefault(place) ?? [];
        if (rows.Exists(duty => duty.InForceOn(from)))
        {
            return true;
        }

        if (rows.Find(duty => duty.To == Eve) is { } before)
        {
            before.To = Until(place);
            return true;
        }

        if (rows.Find(duty => duty.From == next) is { } after)
        {
            after.From = from;
            return true;
        }

        return false;
    }

    /// <summary>The last day of a sentence that the new text begins to hold.</summary>
    public DateOnly? Until(DutyPlace place) =>
        next is { } day && (!inNext.Contains(place) || _known.GetValueOrDefault(place)?.Exists(duty => duty.From == day) == true)
            ? day.AddDays(-1)
            : null;

    /// <summary>Ends the duties that the new text does not hold; those that the next one holds again go on from its day, returned as new rows.</summary>
    public IReadOnlyList<Duty> EndTheRest()
    {
        var again = new List<Duty>();
        foreach (var (place, rows) in _known.Where(pair => !_held.Contains(pair.Key)))
        {
            if (rows.Find(duty => duty.InForceOn(from)) is not { } duty)
            {
                continue;
            }

            if (next is { } day && inNext.Contains(place) && (duty.To is null || duty.To >= day))
            {
                again.Add(duty.FromAnotherDay(day));
            }

            duty.To = Eve;
        }

        return again;
    }
}
