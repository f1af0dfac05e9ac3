using System.Globalization;
using System.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;

namespace Birdik.Bench.Search;

/// <summary>Letters of about a kilobyte, ten years of them, the same for the same seed.</summary>
internal sealed class LetterMaker(int seed, int count)
{
    private const int TitleWords = 7;
    private const int BodyLetters = 520;
    private const int Days = 3_650;

    private static readonly DateOnly FirstDay = new(2016, 1, 1);
    private static readonly string[] Senders = ["ministry", "rayon", "oblast", "resident", "company", "court"];
    private static readonly string[] Kinds = ["letters.incoming", "letters.outgoing", "letters.internal"];

    public LetterWords Words { get; } = new(seed);

    public SearchEntry Make(int number)
    {
        var random = new Random(unchecked((seed * 397) ^ number));
        var day = FirstDay.AddDays((int)((long)number * Days / count));
        var kind = Kinds[number % 20 < 11 ? 0 : number % 20 < 19 ? 1 : 2];
        var registered = string.Create(CultureInfo.InvariantCulture, $"{1 + (number % 12):00}-{1 + (number % 30):00}/{number % 3000}");
        var id = number.ToString(CultureInfo.InvariantCulture);
        return new SearchEntry(new SourceRef(kind, id), new LocalizedText(Text(random, TitleWords), ""), $"/letters/{id}", null)
        {
            Note = new LocalizedText($"№ {registered}", $"№ {registered}"),
            Numbers = registered,
            People = $"{Words.Asked(random)} {Words.Asked(random)}",
            Body = Body(random, day),
            Day = day,
            SenderClass = Senders[random.Next(Senders.Length)],
            Sphere = (1 + random.Next(11)).ToString(CultureInfo.InvariantCulture),
        };
    }

    private string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words.Next(random)));

    private string Body(Random random, DateOnly day)
    {
        var text = new StringBuilder(BodyLetters + 40).Append(CultureInfo.InvariantCulture, $"{day:dd.MM.yyyy} ");
        while (text.Length < BodyLetters)
        {
            text.Append(Words.Next(random)).Append(random.Next(9) == 0 ? ". " : " ");
        }

        return text.ToString();
    }
}
