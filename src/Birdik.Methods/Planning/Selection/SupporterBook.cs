using System.Numerics;
using System.Runtime.InteropServices;
using Birdik.Methods.Numbers;

namespace Birdik.Methods.Planning.Selection;

/// <summary>
/// The supporters of one project and what each can give: finds the payment p with Σ min(purse, p) = cost, first between bounds in
/// double precision, exactly where that does not decide.
/// </summary>
internal sealed class SupporterBook(Fraction cost, Fraction share, List<Payment> payments, bool looksAhead)
{
    private const double RoundingUnit = 2.3e-16;

    private readonly List<double> _values = [];
    private readonly List<int> _counts = [];
    private readonly List<(int Voters, Purse Purse)> _givers = [];
    private readonly double _cost = cost.ToDouble();
    private long _voters;
    private double _error;
    private Fraction? _price;

    public double Low { get; private set; }

    public double High { get; private set; }

    public double Slope { get; private set; }

    /// <summary>By how much the share may grow before another supporter is used up, or no longer.</summary>
    public double Steady { get; private set; } = double.PositiveInfinity;

    /// <summary>What is missing when the supporters cannot pay.</summary>
    public double Missing => _cost - _givers.Sum(giver => giver.Voters * giver.Purse.Value);

    public double MoneySlope => _givers.Sum(giver => giver.Voters * giver.Purse.Slope);

    public void Add(Purse purse, int voters)
    {
        _values.Add(purse.Value);
        _counts.Add(voters);
        _givers.Add((voters, purse));
        _voters += voters;
        _error = Math.Max(_error, purse.Error);
    }

    /// <summary>Puts the price between bounds; false when the supporters' money does not suffice.</summary>
    public bool Bound()
    {
        var slack = _cost * (_givers.Count + 8) * RoundingUnit;
        Low = Solve(_cost - slack, _error, 0);
        if (double.IsNaN(Low))
        {
            return false;
        }

        High = Solve(_cost + slack, -_error, Low);
        if (double.IsNaN(High))
        {
            High = double.PositiveInfinity;
            if (Exactly() is not { } price)
            {
                return false;
            }

            (Low, High) = (price.ToDouble() * (1 - 1e-15), price.ToDouble() * (1 + 1e-15));
        }

        if (looksAhead)
        {
            LookAhead();
        }

        return true;
    }

    /// <summary>The exact price of a project whose supporters can pay it.</summary>
    public Fraction Price() => _price ??= Exactly()!.Value;

    /// <summary>True when the supporter gives all there is and that is less than the others give.</summary>
    public bool Exhausts(Purse purse) =>
        purse.Value + purse.Error < Low || (purse.Value - purse.Error <= High && purse.Exact < Price());

    /// <summary>The payment of those who are not used up; must be asked before the purses change.</summary>
    public Payment Pay(int round)
    {
        var (counts, exhausted) = (new BigInteger[payments.Count], 0L);
        foreach (var (voters, purse) in _givers)
        {
            if (Exhausts(purse))
            {
                purse.CountPayments(counts, voters);
                exhausted += voters;
            }
        }

        var payers = _voters - exhausted;
        return new Payment(round, Low, High, Slope, () => _price ?? ((cost - Money(counts, exhausted)) / payers));
    }

    // Newton's method on a concave function of the price, from below: each step counts those whom the price uses up, and ends when
    // nobody more is.
    private double Solve(double target, double shift, double from)
    {
        var values = CollectionsMarshal.AsSpan(_values);
        var voters = CollectionsMarshal.AsSpan(_counts);
        var price = Math.Max(from, target / _voters);
        while (true)
        {
            var (paid, poorer) = (0d, 0L);
            for (var place = 0; place < values.Length; place++)
            {
                var purse = Math.Max(values[place] + shift, 0);
                if (purse < price)
                {
                    paid += purse * voters[place];
                    poorer += voters[place];
                }
            }

            if (poorer == _voters)
            {
                return double.NaN;
            }

            var next = (target - paid) / (_voters - poorer);
            if (next <= price)
            {
                return price;
            }

            price = next;
        }
    }

    private Fraction? Exactly()
    {
        var (counts, exhausted, left) = (new BigInteger[payments.Count], 0L, 0L);
        var unsure = new Dictionary<Purse, long>();
        foreach (var (voters, purse) in _givers)
        {
            if (purse.Value + purse.Error < Low)
            {
                purse.CountPayments(counts, voters);
                exhausted += voters;
                continue;
            }

            left += voters;
            if (purse.Value - purse.Error <= High)
            {
                unsure[purse] = unsure.GetValueOrDefault(purse) + voters;
            }
        }

        var rest = cost - Money(counts, exhausted);
        foreach (var (purse, voters) in unsure.OrderBy(giver => giver.Key.Exact))
        {
            if (rest <= purse.Exact * left)
            {
                return rest / left;
            }

            rest -= purse.Exact * voters;
            left -= voters;
        }

        return left > 0 ? rest / left : null;
    }

    private Fraction Money(BigInteger[] counts, long voters)
    {
        var money = share * voters;
        for (var round = 0; round < counts.Length; round++)
        {
            if (!counts[round].IsZero)
            {
                money -= payments[round].Exact * counts[round];
            }
        }

        return money;
    }

    private void LookAhead()
    {
        var (slope, payers) = (0d, 0L);
        foreach (var (voters, purse) in _givers)
        {
            if (Exhausts(purse))
            {
                slope -= voters * purse.Slope;
            }
            else
            {
                payers += voters;
            }
        }

        Slope = slope / payers;
        foreach (var (_, purse) in _givers)
        {
            var closing = Exhausts(purse) ? purse.Slope - Slope : Slope - purse.Slope;
            if (closing > 0)
            {
                var (low, high) = (purse.Value - purse.Error - High, Low - purse.Value - purse.Error);
                Steady = Math.Min(Steady, Math.Max(Math.Max(low, high), 0) / closing);
            }
        }
    }
}
