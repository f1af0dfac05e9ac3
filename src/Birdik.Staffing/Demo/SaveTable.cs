using System.Globalization;
using Birdik.Methods.Numbers;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Tables;

namespace Birdik.Staffing.Demo;

/// <summary>The approved staffing tables of a municipality: about as many posts as the norm by residents gives, whatever the work.</summary>
internal sealed class SaveTable(BirdikDbContext db, TimeProvider clock)
{
    private static readonly (FunctionPost Trade, string Ky, string Ru, string En, bool IsService)[] Posts =
    [
        (FunctionPost.Head, "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту", "Head of the aiyl okmotu", true),
        (FunctionPost.Secretary, "Жооптуу катчы", "Ответственный секретарь", "Responsible secretary", true),
        (FunctionPost.Finance, "Финансы-экономика бөлүмүнүн башчысы", "Начальник финансово-экономического отдела", "Head of finance and economy", true),
        (FunctionPost.Land, "Жер иштери боюнча башкы адис", "Главный специалист по земельным вопросам", "Chief specialist, land", true),
        (FunctionPost.Social, "Социалдык маселелер боюнча адис", "Специалист по социальным вопросам", "Specialist, social matters", true),
        (FunctionPost.Planner, "Орун басар", "Заместитель главы", "Deputy head", true),
        (FunctionPost.Tax, "Салык боюнча адис", "Специалист по налогам", "Specialist, taxes", true),
        (FunctionPost.Registrar, "Иш кагаздарын жүргүзүүчү", "Делопроизводитель", "Clerk", true),
        (FunctionPost.PublicWorks, "Коммуналдык маселелер боюнча адис", "Специалист по коммунальным вопросам", "Specialist, public works", true),
        (FunctionPost.Military, "Аскердик каттоо боюнча адис", "Специалист по воинскому учёту", "Specialist, military registration", true),
        (FunctionPost.Youth, "Жаштар иштери боюнча адис", "Специалист по делам молодёжи", "Specialist, youth", true),
    ];

    /// <summary>Tables of so many years, this one's among them.</summary>
    private const int Years = 3;

    public async Task<Result<Done>> HandleAsync(OfficeNeed need, StaffingRules rules, int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var year = clock.Today().Year;
        var random = new SplitMix((ulong)seed + (ulong)need.Office.TenantId!.Value);
        var counts = Counts(need, new SplitMix((ulong)seed + (ulong)need.Office.TenantId!.Value + 6_000_000));
        var posts = PostsOf(need, Math.Min(counts.Max(), Posts.Length), new DateOnly(year - Years + 1, 1, 1));
        db.AddRange(posts);
        foreach (var (place, count) in counts.Index())
        {
            var table = Table(place + 1, year - Years + 1 + place, rules, random);
            var lines = Lines(table, posts, count, rules, random);
            table.ApprovedPosts = lines.Sum(line => line.Units);
            table.ApprovedFund = decimal.Round(lines.Sum(line => line.YearFund(table.BaseRate)), 2);
            db.Add(table);
            db.AddRange(lines);
            change.Record(
                "staffing.demo-table-made", StaffingTableRef.To(table.Id), ("posts", table.ApprovedPosts), ("number", table.Number));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Posts of each year: the norm by residents, at times one more; a few offices grew in the last year, a few stand above the ceiling since long.</summary>
    private static int[] Counts(OfficeNeed need, SplitMix random)
    {
        var now = (int)(need.ByResidents ?? 7) + (random.Next() < 0.15 ? 1 : 0);
        if (random.Next() < 0.06 && need.Ceiling is { } ceiling)
        {
            now = (int)ceiling + 1;
            return [now, now, now];
        }

        var before = random.Next() switch { < 0.08 => now - 1, < 0.14 => now + 1, _ => now };
        return [random.Next() < 0.2 ? before - 1 : before, before, now];
    }

    private static List<Post> PostsOf(OfficeNeed need, int count, DateOnly from)
    {
        var posts = new List<Post>();
        foreach (var (place, (trade, ky, ru, en, isService)) in Posts.Take(count).Index())
        {
            posts.Add(new Post
            {
                Name = need.Office.IsCity && place == 0 ? new LocalizedText("Мэр", "Мэр", "Mayor") : new LocalizedText(ky, ru, en),
                Trade = trade,
                Structure = trade is FunctionPost.Finance or FunctionPost.Tax ? "Финансы-экономика бөлүмү" : "",
                ReportsToId = posts.FirstOrDefault()?.Id,
                IsService = isService,
                From = from,
            });
        }

        return posts;
    }

    private static StaffingTable Table(int number, int year, StaffingRules rules, SplitMix random) => new()
    {
        Number = number,
        From = new DateOnly(year, 1, 1),
        State = StaffingTableState.Approved,
        BaseRate = rules.BaseRate,
        AgreedOn = new DateOnly(year - 1, 12, 10),
        ApprovedOn = new DateOnly(year - 1, 12, 24),
        Act = string.Create(CultureInfo.InvariantCulture, $"Кеңештин {year - 1}-жылдын 24-декабрындагы № {11 + (int)(random.Next() * 30)} токтому (демо)"),
    };

    private static List<StaffingLine> Lines(StaffingTable table, List<Post> posts, int count, StaffingRules rules, SplitMix random)
    {
        var shown = Math.Min(count, posts.Count);
        return
        [
            .. posts.Take(shown).Select((post, place) => new StaffingLine
            {
                TableId = table.Id,
                PostId = post.Id,
                Place = place + 1,
                Units = place == shown - 1 ? count - shown + 1 : 1,
                Coefficient = rules.CoefficientOf(post.Trade),
                GuaranteedShare = decimal.Round(0.1m + (0.2m * (decimal)random.Next()), 2),
                IncentiveShare = decimal.Round(0.1m + (0.2m * (decimal)random.Next()), 2),
            }),
        ];
    }
}
