using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;

namespace Birdik.Territory.Demo.People;

/// <summary>The people of the showcase municipality, and one for each role elsewhere.</summary>
internal static class Staff
{
    public const int Seats = 21;

    private static readonly Post[] Office =
    [
        new("head", Role.Head, false, new("Айыл өкмөтүнүн башчысы", "Глава айыл окмоту", "Head of the aiyl okmotu")),
        new("secretary", Role.Secretary, true, new("Жооптуу катчы", "Ответственный секретарь", "Responsible secretary")),
        new("specialist", Role.Specialist, false, new("Жер иштери боюнча башкы адис", "Главный специалист по земельным вопросам", "Chief specialist, land")),
        new("finance-office", Role.Specialist, true, new("Финансы-экономика бөлүмүнүн башчысы", "Начальник финансово-экономического отдела", "Head of finance and economy")),
        new("social", Role.Specialist, true, new("Социалдык маселелер боюнча адис", "Специалист по социальным вопросам", "Specialist, social matters")),
        new("property", Role.Specialist, false, new("Муниципалдык менчик боюнча адис", "Специалист по муниципальной собственности", "Specialist, municipal property")),
        new("military", Role.Specialist, false, new("Аскердик каттоо боюнча адис", "Специалист по воинскому учёту", "Specialist, military registration")),
    ];

    /// <summary>Of the office too; drawn after all the others, who keep their names.</summary>
    private static readonly Post[] Beside =
    [
        new("vice", Role.Specialist, true, new("Айыл өкмөтүнүн башчысынын орун басары", "Заместитель главы айыл окмоту", "Deputy head of the aiyl okmotu")),
        new("tax", Role.Specialist, false, new("Салык боюнча адис", "Специалист по налогам", "Specialist, taxes")),
        new("clerk", Role.Specialist, true, new("Иш кагаздарын жүргүзүүчү", "Делопроизводитель", "Clerk")),
    ];

    private static readonly (Post Post, string Tenant)[] Elsewhere =
    [
        (new("planner", Role.Planner, true, new("Пландоо боюнча башкы адис", "Главный специалист по планированию", "Chief specialist, planning")), $"administration-{DemoShowcase.Rayon.ToLowerInvariant()}"),
        (new("finance", Role.FinanceAnalyst, false, new("Бюджеттер аралык мамилелер боюнча талдоочу", "Аналитик по межбюджетным отношениям", "Analyst, inter-budget relations")), "minfin"),
        (new("personnel", Role.PersonnelOfficer, true, new("Тестирлөө боюнча башкы адис", "Главный специалист по тестированию", "Chief specialist, testing")), "personnel"),
        (new("legal", Role.LegalAnalyst, false, new("Мыйзамдарды талдоо боюнча башкы адис", "Главный специалист по анализу законодательства", "Chief specialist, legal analysis")), "minjust"),
    ];

    private static readonly LocalizedText Chair = new("Айылдык кеңештин төрагасы", "Председатель айылного кенеша", "Chair of the aiyl kenesh");
    private static readonly LocalizedText Secretary = new("Айылдык кеңештин катчысы", "Секретарь айылного кенеша", "Secretary of the aiyl kenesh");
    private static readonly LocalizedText Deputy = new("Айылдык кеңештин депутаты", "Депутат айылного кенеша", "Deputy of the aiyl kenesh");
    private static readonly LocalizedText Administrator = new("Системанын администратору", "Администратор системы", "System administrator");

    public static IReadOnlyList<DemoPerson> Make(PersonNames names, DemoRandom random)
    {
        var signedIn = new HashSet<string>();
        return
        [
            .. Office.Select(post => Person(post, DemoShowcase.TenantCode, OrganKind.Executive)),
            Person(new("admin", Role.Administrator, false, Administrator), DemoShowcase.TenantCode, OrganKind.Executive),
            Person(new("chair", Role.CouncilChair, false, Chair), DemoShowcase.TenantCode, OrganKind.Council),
            Person(new("council-secretary", Role.CouncilSecretary, true, Secretary), DemoShowcase.TenantCode, OrganKind.Council),
            Person(new("deputy", Role.Deputy, true, Deputy), DemoShowcase.TenantCode, OrganKind.Council),
            .. Enumerable.Range(2, Seats - 2).Select(seat =>
                Person(new($"deputy-{seat}", Role.Deputy, seat % 3 == 0, Deputy), DemoShowcase.TenantCode, OrganKind.Council)),
            .. Elsewhere.Select(x => Person(x.Post, x.Tenant, OrganKind.Office)),
            .. Beside.Select(post => Person(post, DemoShowcase.TenantCode, OrganKind.Executive)),
        ];

        DemoPerson Person(Post post, string tenant, OrganKind organ) => new(
            post.UserName,
            signedIn.Add(post.Role),
            names.Next(post.IsWoman),
            post.IsWoman,
            BirthYear(),
            post.Role,
            tenant,
            organ,
            post.Position);

        // Most municipal servants are over 35.
        int BirthYear() => random.Chance(0.2) ? random.Whole(1991, 2001) : random.Whole(1962, 1990);
    }

    private sealed record Post(string UserName, string Role, bool IsWoman, LocalizedText Position);
}
