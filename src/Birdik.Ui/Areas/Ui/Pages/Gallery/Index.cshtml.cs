using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Threads;
using Birdik.Platform.Today;
using Birdik.Platform.Writing;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Birdik.Ui.Areas.Ui.Pages.Gallery;

/// <summary>The gallery: shown to developers, and where <c>Ui:Gallery</c> is set.</summary>
public sealed class IndexModel(IWebHostEnvironment environment, IConfiguration configuration, Words words) : PageModel
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    public GalleryInput Input { get; } = new();

    public IReadOnlyList<SelectListItem> Journals { get; } =
    [
        new("01-12 Мамлекеттик органдар", "01-12"),
        new("А Жарандардын кайрылуулары", "А"),
    ];

    public IReadOnlyList<SelectListItem> Channels { get; } = [new("кагаз түрүндө", "paper"), new("электрондук", "electronic")];

    public IReadOnlyList<ThreadLink> Thread { get; } =
    [
        new(new SourceRef("law.provision", "1"), ThreadDirection.Before, "Салык кодекси, 412-берене", "мыйзамдык негиз", "#thread"),
        new(new SourceRef("powers.function", "1"), ThreadDirection.Before, "Жер салыгынын ставкасын бекитүү", "функция 07.2", "#thread"),
        new(new SourceRef("staffing.post", "1"), ThreadDirection.After, "Жер боюнча адис", "0,75 бирдик зарыл, 0,50 бар", null),
    ];

    public IReadOnlyList<HistoryLine> History { get; } =
    [
        new(new DateTime(2026, 11, 6, 3, 14, 0, DateTimeKind.Utc), "А. Токтобекова катты каттады."),
        new(new DateTime(2026, 11, 6, 4, 2, 0, DateTimeKind.Utc), "Башчы бурчтама берди.", "Негизи: типтүү нускама, 14-пункт"),
    ];

    public IReadOnlyList<ToldDeed> Meanwhile { get; } =
    [
        new(12, new DateTime(2026, 11, 23, 8, 5, 0, DateTimeKind.Utc), "А. Токтобекова", "«Иш күнүнүн узактыгы» нормасын өзгөрттү.", null, "№ 177 токтом",
            [new FieldChange("platform_norm", "1", "Value", "480", "420")], null),
    ];

    public Seen Seen { get; } = new(3, new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc));

    public IReadOnlyList<RingView> Rings { get; } =
    [
        new("Кеңеш", [.. Enumerable.Range(1, 12).Select(month => month < 11 ? MonthState.Past : month == 11 ? MonthState.Now : MonthState.Ahead)]),
        new("Айыл өкмөтү", [.. Enumerable.Range(1, 12).Select(month =>
            month == 9 ? MonthState.Late : month < 11 ? MonthState.Past : month == 11 ? MonthState.Now : MonthState.Ahead)]),
    ];

    public TodayListView Overdue => TodayListView.Of(TodayList.Overdue,
    [
        new(TodayList.Overdue, "Жер салыгынын ставкалары боюнча маалымат", "#today", "Айыл чарба министрлиги · № 01-12/845",
            Day.AddDays(-2), "Жооп жазуу", "#today"),
        new(TodayList.Overdue, "Токтогулова Г. арызы: көчө жарыгы", "#today", "тургун · № А-118", Day.AddDays(-1), "Жооп жазуу", "#today"),
    ], Day, words);

    public TodayListView Waiting => TodayListView.Of(TodayList.WaitingForOthers, [], Day, words);

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment() && !configuration.GetValue<bool>("Ui:Gallery"))
        {
            return NotFound();
        }

        ModelState.AddModelError("Input.Sender", "Жөнөтүүчүнү жазыңыз");
        return Page();
    }
}

/// <summary>What the sample form asks.</summary>
public sealed class GalleryInput
{
    public string Sender { get; set; } = "";

    public DateOnly? ReceivedOn { get; set; } = new(2026, 11, 23);

    public int? Pages { get; set; } = 2;

    public decimal? Hours { get; set; } = 0.75m;

    public string Journal { get; set; } = "01-12";

    public string Channel { get; set; } = "paper";

    public bool Controlled { get; set; } = true;

    public LocalizedText Name { get; set; } = new("Кыш мезгилине даярдык жөнүндө", "О подготовке к зиме");

    public string Summary { get; set; } = "";

    public string Note { get; set; } = "";
}
