using System.Globalization;
using System.Security.Cryptography;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>Gives needs their running numbers and the codes by which residents follow them.</summary>
public sealed class NeedNumbers(BirdikDbContext db)
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int CodeLength = 10;

    /// <summary>The number as people write it: <c>17/2026</c>.</summary>
    public static string Text(int serial, int year) => string.Create(CultureInfo.InvariantCulture, $"{serial}/{year}");

    public static string NewCode() => RandomNumberGenerator.GetString(Letters, CodeLength);

    /// <summary>As a resident types it: small letters, blanks and hyphens do not matter.</summary>
    public static string ReadCode(string typed) =>
        new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    public async Task<int> NextAsync(int year, CancellationToken ct)
    {
        var counter = db.Set<NeedCounter>().Local.FirstOrDefault(row => row.Year == year)
            ?? await db.Set<NeedCounter>().SingleOrDefaultAsync(row => row.Year == year, ct);
        if (counter is null)
        {
            counter = new NeedCounter { Year = year };
            db.Add(counter);
        }

        return ++counter.Last;
    }
}
