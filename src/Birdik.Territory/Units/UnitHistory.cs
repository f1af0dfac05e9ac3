using Birdik.Platform.Localization;

namespace Birdik.Territory.Units;

/// <summary>One sentence of a unit's past.</summary>
/// <param name="When">The day, or the days from and to.</param>
/// <param name="Other">The unit that ends the sentence.</param>
public sealed record UnitHistoryLine(string When, string Sentence, UnitName? Other, string Act);

/// <summary>Tells a unit's past from its beginning, sentence by sentence.</summary>
public static class UnitHistory
{
    public static IReadOnlyList<UnitHistoryLine> Tell(UnitView view, Words words)
    {
        var lines = new List<(DateOnly On, UnitHistoryLine Line)>();
        var unit = view.Unit;
        if (unit.From is { } from)
        {
            lines.Add((from, new(words.Formats.Day(from), words["Territory.History.Founded"], null, unit.FoundingAct ?? "")));
        }

        foreach (var past in view.Past)
        {
            lines.Add((past.To.AddDays(1), Changed(past, view, words)));
        }

        foreach (var step in view.Predecessors)
        {
            lines.Add((step.On ?? DateOnly.MinValue, Step(step, $"Territory.History.From.{step.Kind}", words)));
        }

        foreach (var step in view.Successors)
        {
            lines.Add((step.On ?? DateOnly.MaxValue, Step(step, $"Territory.History.Into.{step.Kind}", words)));
        }

        if (unit.To is { } to && view.Successors.Count == 0)
        {
            lines.Add((to, new(words.Formats.Day(to), words["Territory.History.Ended"], null, unit.ClosingAct ?? "")));
        }

        return [.. lines.OrderBy(line => line.On).Select(line => line.Line)];
    }

    private static UnitHistoryLine Changed(UnitPast past, UnitView view, Words words)
    {
        var day = words.Formats.Day(past.To.AddDays(1));
        var next = view.Past.FirstOrDefault(other => other.To > past.To);
        var (name, code) = (next?.Name ?? view.Unit.Name, next?.Code ?? view.Unit.Code);
        var old = past.Name.In(words.Language);
        if (past.Name != name)
        {
            return new(day, words["Territory.History.Renamed", ("old", old), ("name", name.In(words.Language))], null, past.Act);
        }

        return past.Code != code
            ? new(day, words["Territory.History.Recoded", ("old", past.Code), ("code", code)], null, past.Act)
            : new(day, words[past.Parent is null ? "Territory.History.Changed" : "Territory.History.Moved"], past.Parent, past.Act);
    }

    private static UnitHistoryLine Step(UnitStep step, string key, Words words) =>
        new(step.On is { } on ? words.Formats.Day(on) : "", words[key], step.Other, step.Act ?? "");
}
