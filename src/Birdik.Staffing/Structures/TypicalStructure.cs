using Birdik.Methods.Staffing;
using Birdik.Platform.Norms;
using Birdik.Powers.Functions;

namespace Birdik.Staffing.Structures;

/// <summary>The typical structure of a day, as the norm says it: <c>finance=finance,tax; finance&gt;property=property</c>.</summary>
/// <param name="Units">The key of a unit is the trade of the post that leads it.</param>
/// <param name="IsVerified">False where the act itself was not found.</param>
public sealed record TypicalStructure(IReadOnlyList<UnitShape> Units, bool IsVerified, string Act)
{
    private static readonly TypicalStructure None = new([], IsVerified: false, "");

    /// <summary>What the norm in force says; nothing where it cannot be read.</summary>
    public static TypicalStructure On(NormPeriods norms, DateOnly day, bool isCity) =>
        norms.On((isCity ? StaffingNorms.TypicalCity : StaffingNorms.TypicalAimak).Code, day) is { } norm
            ? new(Read(norm.Value), norm.Verified, norm.Act)
            : None;

    /// <summary>Parts that name no trade, a unit twice or an unknown unit above are left out.</summary>
    internal static IReadOnlyList<UnitShape> Read(string text)
    {
        var units = new List<UnitShape>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            var names = sides[0].Split('>', 2, StringSplitOptions.TrimEntries).Select(TradeOf).ToList();
            var (head, parent) = (names[^1], names.Count == 2 ? names[0] : null);
            if (head is null || units.Exists(unit => unit.Key == head) || (names.Count == 2 && !units.Exists(unit => unit.Key == parent)))
            {
                continue;
            }

            var trades = (sides.Length == 2 ? sides[1] : "").Split(',').Select(TradeOf).OfType<string>();
            units.Add(new(head, parent, head, [.. trades.Prepend(head).Distinct()]));
        }

        return units;
    }

    private static string? TradeOf(string text) =>
        Enum.TryParse<FunctionPost>(text, ignoreCase: true, out var trade) && Enum.IsDefined(trade) ? trade.ToString() : null;
}
