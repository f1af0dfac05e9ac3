using Birdik.Methods.Numbers;

namespace Birdik.Methods.Planning.Selection;

/// <summary>One run of equal shares with a given share for each voter.</summary>
/// <remarks>
/// Prices are bounded in double precision with a proven error; where bounds overlap, the decision is made by exact fractions.
/// A project's price never falls while money is spent, so prices of earlier rounds are lower bounds and most are not asked again.
/// </remarks>
internal sealed class EqualSharesRun
{
    private readonly Election _election;
    private readonly VoterBlocs _blocs;
    private readonly EqualSharesWay _way;
    private readonly Fraction _share;
    private readonly Fraction[] _costs;
    private readonly Purse?[] _purses;
    private readonly List<Payment> _payments = [];
    private readonly List<int> _winners = [];
    private readonly PriorityQueue<Quote, double> _open = new();

    public EqualSharesRun(Election election, VoterBlocs blocs, Fraction[] costs, Fraction share, EqualSharesWay way)
    {
        (_election, _blocs, _costs, _share, _way) = (election, blocs, costs, share, way);
        _purses = new Purse?[blocs.Sizes.Length];
        Array.Fill(_purses, new Purse(share));
    }

    /// <summary>By how much the share may certainly grow before any decision of this run could turn out otherwise.</summary>
    public double Steady { get; private set; } = double.PositiveInfinity;

    public List<int> Run()
    {
        for (var project = 0; project < _costs.Length; project++)
        {
            if (_costs[project].Sign > 0 && _blocs.Supporters[project].Length > 0)
            {
                _open.Enqueue(Quote.Unasked(project), 0);
            }
        }

        while (Best() is { } best)
        {
            Buy(best);
        }

        return _winners;
    }

    private Quote? Best()
    {
        var asked = new List<Quote>();
        var least = double.PositiveInfinity;
        while (_open.TryPeek(out var next, out var atLeast) && atLeast <= least)
        {
            _open.Dequeue();
            if (Ask(next.Project) is { } quote)
            {
                asked.Add(quote);
                least = Math.Min(least, quote.High);
            }
        }

        if (asked.Count == 0)
        {
            return null;
        }

        var near = asked.FindAll(quote => quote.Low <= least);
        var best = near.Count == 1 ? near[0] : near.MinBy(quote => (Merit(quote), _election.Projects[quote.Project].Id), MeritOrder.Instance)!;
        foreach (var quote in asked.Where(quote => quote != best))
        {
            _open.Enqueue(quote, quote.Low);
        }

        if (_way.LooksAhead)
        {
            foreach (var (other, _) in _open.UnorderedItems)
            {
                Keep(other.Low - best.High, best.Slope - other.Slope);
            }
        }

        return best;
    }

    private Fraction Merit(Quote quote) => _way.CostUtility ? quote.Book.Price() / _costs[quote.Project] : quote.Book.Price();

    /// <summary>The price of a project now; null when its supporters cannot pay it, now and for ever.</summary>
    private Quote? Ask(int project)
    {
        var book = new SupporterBook(_costs[project], _share, _payments, _way.LooksAhead);
        foreach (var bloc in _blocs.Supporters[project])
        {
            if (_purses[bloc] is { } purse)
            {
                book.Add(purse, _blocs.Sizes[bloc]);
            }
        }

        if (!book.Bound())
        {
            if (_way.LooksAhead)
            {
                Keep(book.Missing, book.MoneySlope);
            }

            return null;
        }

        Steady = Math.Min(Steady, book.Steady);
        return new Quote(project, book, _way.CostUtility ? _costs[project].ToDouble() : 1);
    }

    private void Buy(Quote quote)
    {
        var payment = quote.Book.Pay(_payments.Count);
        _payments.Add(payment);
        _winners.Add(quote.Project);
        foreach (var bloc in _blocs.Supporters[quote.Project])
        {
            if (_purses[bloc] is { } purse)
            {
                _purses[bloc] = quote.Book.Exhausts(purse) ? null : purse.After(payment);
            }
        }
    }

    private void Keep(double gap, double closing)
    {
        if (closing > 0)
        {
            Steady = Math.Min(Steady, Math.Max(gap, 0) / closing);
        }
    }

    /// <summary>A price per unit of satisfaction, between two bounds.</summary>
    private sealed record Quote(int Project, double Low, double High, double Slope, SupporterBook Book)
    {
        public Quote(int project, SupporterBook book, double satisfaction)
            : this(project, book.Low / satisfaction * (1 - 1e-15), book.High / satisfaction * (1 + 1e-15), book.Slope / satisfaction, book)
        {
        }

        public static Quote Unasked(int project) => new(project, 0, 0, 0, null!);
    }

    private sealed class MeritOrder : IComparer<(Fraction Price, string Id)>
    {
        public static MeritOrder Instance { get; } = new();

        public int Compare((Fraction Price, string Id) x, (Fraction Price, string Id) y) =>
            x.Price.CompareTo(y.Price) is not 0 and var byPrice ? byPrice : string.CompareOrdinal(x.Id, y.Id);
    }
}

/// <param name="CostUtility">Satisfaction by cost, otherwise by number.</param>
/// <param name="LooksAhead">Also reckons how far the share may grow without changing a decision.</param>
internal readonly record struct EqualSharesWay(bool CostUtility, bool LooksAhead);
