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

/// <summary>The approved staffing table of a municipality: as many posts as the norm by residents gives, whatever the work.</summary>
internal sealed class SaveTable(BirdikDbContext db, TimeProvider clock)
{
    private static readonly (FunctionPost Trade, string Ky, string Ru, string En, bool IsService)[] Posts =
    [
        (FunctionPost.Head, "Айыл өкмөтүнүн башчысы", "Глава айыл окмоту", "Head of the aiyl okmotu", true),
        (FunctionPost.Secretary, "Жооптуу катчы", "Ответственный секретарь", "Responsible secretary", true),
        (FunctionPost.Finance, "Каржы-экономика бөлүмүнүн башчысы", "Начальник финансово-экономического отдела", "Head of finance and economy", true),
        (FunctionPost.Land, "Жер маселелери боюнча башкы адис", "Главный специалист по земле", "Chief specialist, land", true),
        (FunctionPost.Social, "Социалдык маселелер боюнча адис", "Специалист по социальным вопросам", "Specialist, social matters", true),
        (FunctionPost.Planner, "Орун басар", "Заместитель главы", "Deputy head", true),
        (FunctionPost.Tax, "Салык боюнча адис", "Специалист по налогам", "Specialist, taxes", true),
        (FunctionPost.Registrar, "Иш кагаздарын жүргүзүүчү", "Делопроизводитель", "Clerk", true),
        (FunctionPost.PublicWorks, "Коммуналдык маселелер боюнча адис", "Специалист по коммунальным вопросам", "Specialist, public works", true),
        (FunctionPost.Military, "Аскердик каттоо боюнча адис", "Специалист по воинскому учёту", "Specialist, military registration", true),
        (FunctionPost.Youth, "Жаштар иштери боюнча адис", "Специалист по делам молодёжи", "Specialist, youth", true),
    ];

    public async Task<Result<Done>> HandleAsync(OfficeNeed need, StaffingRules rules, int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var year = clock.Today().Year;
        var random = new SplitMix((ulong)seed + (ulong)need.Office.TenantId!.Value);
        var table = new StaffingTable
        {
            Number = 1,
            From = new DateOnly(year, 1, 1),
            State = StaffingTableState.Approved,
            BaseRate = rules.BaseRate,
            AgreedOn = new DateOnly(year - 1, 12, 10),
            ApprovedOn = new DateOnly(year - 1, 12, 24),
            Act = string.Create(CultureInfo.InvariantCulture, $"Кеңештин {year - 1}-жылдын 24-декабрындагы № {11 + (int)(random.Next() * 30)} токтому (демо)"),
        };
        var posts = (int)(need.ByResidents ?? 7) + (random.Next() < 0.15 ? 1 : 0);
        var shown = Math.Min(posts, Posts.Length);
        var lines = new List<StaffingLine>();
        Post? head = null;
        for (var place = 0; place < shown; place++)
        {
            var (trade, ky, ru, en, isService) = Posts[place];
            var post = new Post
            {
                Name = new LocalizedText(need.Office.IsCity && place == 0 ? "Мэр" : ky, need.Office.IsCity && place == 0 ? "Мэр" : ru, need.Office.IsCity && place == 0 ? "Mayor" : en),
                Trade = trade,
                Structure = trade is FunctionPost.Finance or FunctionPost.Tax ? "Каржы-экономика бөлүмү" : "",
                ReportsToId = head?.Id,
                IsService = isService,
                From = table.From,
            };
            head ??= post;
            db.Add(post);
            var line = new StaffingLine
            {
                TableId = table.Id,
                PostId = post.Id,
                Place = place + 1,
                Units = place == shown - 1 ? posts - shown + 1 : 1,
                Coefficient = rules.CoefficientOf(trade),
                GuaranteedShare = decimal.Round(0.1m + (0.2m * (decimal)random.Next()), 2),
                IncentiveShare = decimal.Round(0.1m + (0.2m * (decimal)random.Next()), 2),
            };
            lines.Add(line);
            db.Add(line);
        }

        table.ApprovedPosts = lines.Sum(line => line.Units);
        table.ApprovedFund = decimal.Round(lines.Sum(line => line.YearFund(table.BaseRate)), 2);
        db.Add(table);
        change.Record(
            "staffing.demo-table-made", StaffingTableRef.To(table.Id), ("posts", table.ApprovedPosts), ("number", table.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
