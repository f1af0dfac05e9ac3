using System.Numerics;
using Birdik.Methods.Numbers;

namespace Birdik.Methods.Planning.Selection;

/// <summary>What each supporter who could afford it paid for a chosen project: in double precision with a bound of the error, exactly on demand.</summary>
internal sealed class Payment
{
    private readonly Func<Fraction> _reckon;
    private Fraction? _exact;

    public Payment(int round, double low, double high, double slope, Func<Fraction> reckon)
    {
        (Round, Slope, _reckon) = (round, slope, reckon);
        Value = (low + high) / 2;
        Error = ((high - low) / 2) + (4 * Math.BitIncrement(Value) - (4 * Value));
    }

    public int Round { get; }

    public double Value { get; }

    /// <summary>The exact payment lies within this of <see cref="Value"/>.</summary>
    public double Error { get; }

    /// <summary>How fast the payment changes when every voter's share grows.</summary>
    public double Slope { get; }

    public Fraction Exact => _exact ??= _reckon();
}

/// <summary>What a voter has left after a row of payments; voters with the same payments share one purse.</summary>
internal sealed class Purse
{
    private readonly Purse? _before;
    private readonly Payment? _payment;
    private Fraction? _exact;
    private Purse? _after;

    public Purse(Fraction share)
    {
        _exact = share;
        Value = share.ToDouble();
        Error = 4 * (Math.BitIncrement(Value) - Value);
        Slope = 1;
    }

    private Purse(Purse before, Payment payment)
    {
        (_before, _payment) = (before, payment);
        Value = Math.Max(before.Value - payment.Value, 0);
        Error = before.Error + payment.Error + (2 * (Math.BitIncrement(before.Value) - before.Value));
        Slope = before.Slope - payment.Slope;
    }

    public double Value { get; }

    /// <summary>The exact content lies within this of <see cref="Value"/>.</summary>
    public double Error { get; }

    public double Slope { get; }

    public Fraction Exact => _exact ??= _before!.Exact - _payment!.Exact;

    public Purse After(Payment payment) => _after?._payment == payment ? _after : _after = new Purse(this, payment);

    /// <summary>Adds to each payment how many voters with this purse made it.</summary>
    public void CountPayments(BigInteger[] counts, int voters)
    {
        for (var purse = this; purse._payment is { } payment; purse = purse._before!)
        {
            counts[payment.Round] += voters;
        }
    }
}
