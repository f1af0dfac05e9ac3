using System.Globalization;
using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Structure;

/// <summary>
/// Reads a row of numbers whose superscripts may have been flattened: 28, 281, 282, 29 is 28, 28¹, 28², 29. Every number may be
/// read whole or cut in two; the cheapest reading of the whole row is taken (a beam search), where going on costs nothing,
/// a gap grows with its logarithm and going backwards costs most.
/// </summary>
/// <remarks>O(n · beam). A row of real numbers (280, 281, 282) stays as it is.</remarks>
internal static class NumberPlaces
{
    private const int BeamWidth = 24;
    private const double Inserted = 0.5;
    private const double GoesOn = 0.2;
    private const double Skips = 2;
    private const double ElsewhereFirst = 7;
    private const double Elsewhere = 10;
    private const double Gap = 3;
    private const double Backwards = 14;

    internal static List<PlacedNumber> Read(IReadOnlyList<ReadNumber> printed)
    {
        var beam = new List<State> { new(null, default, 0, 0, 0, 0) };
        foreach (var number in printed)
        {
            beam = [.. beam
                .SelectMany(state => Steps(state, number))
                .GroupBy(state => (state.Main, state.Base, state.Superscript))
                .Select(group => group.MinBy(state => state.Cost)!)
                .OrderBy(state => state.Cost)
                .Take(BeamWidth)];
        }

        var read = new List<PlacedNumber>(printed.Count);
        for (var state = beam[0]; state.Before is not null; state = state.Before)
        {
            read.Add(state.Read);
        }

        read.Reverse();
        return read;
    }

    private static IEnumerable<State> Steps(State last, ReadNumber printed)
    {
        if (printed.Superscript is not null)
        {
            yield return Explicit(last, printed);
            yield break;
        }

        foreach (var step in Whole(last, printed.Digits))
        {
            yield return step;
        }

        for (var cut = 1; cut < printed.Digits.Length; cut++)
        {
            if (printed.Digits[cut] != '0' && int.TryParse(printed.Digits.AsSpan(0, cut), out var main)
                && main <= last.Main && main > 0 && int.TryParse(printed.Digits.AsSpan(cut), out var superscript))
            {
                var placed = new PlacedNumber(new(Text(main), Text(superscript)), Flattened: true, Backwards: false);
                yield return last with
                {
                    Before = last, Read = placed, Base = main, Superscript = superscript,
                    Cost = last.Cost + CostOfInserting(last, main, superscript),
                };
            }
        }
    }

    private static double CostOfInserting(State last, int main, int superscript) => (main == last.Base, main == last.Main) switch
    {
        (true, _) when superscript == last.Superscript + 1 => superscript == 1 ? Inserted : GoesOn,
        (true, _) when superscript > last.Superscript => Skips * Math.Log2(superscript - last.Superscript + 1),
        (false, true) when superscript == 1 => Inserted,
        _ => superscript == 1 ? ElsewhereFirst : Elsewhere,
    };

    private static IEnumerable<State> Whole(State last, string digits)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            yield return last with { Before = last, Read = new(new(digits), false, true), Cost = last.Cost + Backwards };
            yield break;
        }

        var value = new ProvisionNumber(Text(number));
        if (number > last.Main)
        {
            var missing = number - last.Main - 1;
            var cost = missing == 0 ? 0 : last.Before is null ? Inserted : Gap + Math.Log2(missing);
            yield return new(last, new(value, false, false), number, number, 0, last.Cost + cost);
            yield break;
        }

        yield return last with { Before = last, Read = new(value, false, true), Base = number, Superscript = 0, Cost = last.Cost + Backwards };
        yield return new(last, new(value, false, true), number, number, 0, last.Cost + Backwards + GoesOn);
    }

    private static State Explicit(State last, ReadNumber printed)
    {
        var placed = new PlacedNumber(new(printed.Digits, printed.Superscript, printed.Hyphen), false, false);
        var main = int.TryParse(printed.Digits, out var number) ? number : 0;
        var superscript = int.TryParse(printed.Superscript, out var second) ? second : 0;
        return new(last, placed, Math.Max(last.Main, main), main, superscript, last.Cost + (main == last.Main ? 0 : GoesOn));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Main">The greatest number so far on the main row.</param>
    /// <param name="Base">The last number's own value.</param>
    private sealed record State(State? Before, PlacedNumber Read, int Main, int Base, int Superscript, double Cost);
}
