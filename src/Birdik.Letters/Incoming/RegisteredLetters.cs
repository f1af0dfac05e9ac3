using Birdik.Platform.Time;

namespace Birdik.Letters.Incoming;

internal static class RegisteredLetters
{
    /// <summary>Those registered from a day to a day; asked for by the moment of registration, which the register's index begins with.</summary>
    public static IQueryable<IncomingLetter> Registered(this IQueryable<IncomingLetter> letters, DateOnly from, DateOnly to)
    {
        var begin = from == DateOnly.MinValue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : Bishkek.StartOf(from);
        var end = to == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : Bishkek.StartOf(to.AddDays(1));
        return letters.Where(row => row.RegisteredAt >= begin && row.RegisteredAt < end);
    }
}
