using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.MyLaw;

/// <summary>Makes the secret address of a person's calendar; the former one ends.</summary>
public sealed class MakeFeedHandler(BirdikDbContext db)
{
    private const int SecretBytes = 32;

    /// <summary>Answers the token that stands in the address: the tenant and the secret.</summary>
    public async Task<Result<string>> HandleAsync(Guid user, ChangeContext change, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var feed = await db.Set<CalendarFeed>().SingleOrDefaultAsync(one => one.UserId == user, ct);
        if (feed is null)
        {
            feed = new CalendarFeed { UserId = user, SecretHash = Hash(secret), MadeAt = change.At };
            db.Add(feed);
        }
        else
        {
            (feed.SecretHash, feed.MadeAt) = (Hash(secret), change.At);
        }

        change.Record("law.feed-made", SourceRef.To("law.calendar-feed", feed.Id));
        await db.SaveChangesAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{change.TenantId}-{secret}");
    }

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
