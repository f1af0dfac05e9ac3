using System.Numerics;

namespace Birdik.Methods.Numbers;

/// <summary>An exact rational number in lowest terms with a positive denominator.</summary>
/// <remarks>Arithmetic costs a greatest common divisor; sizes grow with the denominators that meet, nothing is ever rounded.</remarks>
public readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - BigInteger.One;
    }

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    public int Sign => _numerator.Sign;

    /// <summary>The decimal number itself: 216829.41 = 21682941/100.</summary>
    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new(value < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction left, Fraction right) => new(
        (left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => new(
        (left._numerator * right.Denominator) - (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, BigInteger right) => new(left._numerator * right, left.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left._numerator * right._numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left._numerator * right.Denominator, left.Denominator * right._numerator);

    public static Fraction operator /(Fraction left, BigInteger right) => new(left._numerator, left.Denominator * right);

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public int CompareTo(Fraction other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public bool Equals(Fraction other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    /// <summary>The nearest number in double precision, within two units in the last place, whatever the size of the parts.</summary>
    public double ToDouble()
    {
        const int Bits = 64;
        var shift = (int)(Denominator.GetBitLength() - BigInteger.Abs(_numerator).GetBitLength()) + Bits;
        var scaled = shift >= 0 ? (_numerator << shift) / Denominator : _numerator / (Denominator << -shift);
        return Math.ScaleB((double)scaled, -shift);
    }
}
