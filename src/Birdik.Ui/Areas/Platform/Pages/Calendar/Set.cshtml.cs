using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Ui.Areas.Platform.Pages.Calendar;

/// <summary>Changes a day of the national calendar, by act.</summary>
public sealed class SetModel(
    Calendars calendars, NationalWriter writer, Birdik.Platform.Audit.History history, TimeProvider clock, Words words)
    : EditPageModel(history, clock)
{
    private const string Ordinary = "ordinary";

    [BindProperty]
    public Form Input { get; set; } = new();

    public int Year { get; private set; }

    public IEnumerable<SelectListItem> Kinds =>
        new[] { DayKind.DayOff, DayKind.Working, DayKind.Shortened, DayKind.HolidayWorked }
            .Select(kind => new SelectListItem(words[$"Calendar.Set.{kind}"], kind.ToString()))
            .Append(new SelectListItem(words["Calendar.Set.Ordinary"], Ordinary));

    public async Task<IActionResult> OnGetAsync(int year, DateOnly? day, CancellationToken ct)
    {
        var calendar = await calendars.NowAsync(ct);
        if (!calendar.Working.Knows(year))
        {
            return NotFound();
        }

        Begin(calendar.VersionOf(year));

        Year = year;
        Input = new Form { Date = day, DayIs = nameof(DayKind.DayOff) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken ct)
    {
        Year = year;
        var kind = KindOf(Input.DayIs);
        if (Input.Date is null)
        {
            ModelState.TryAddModelError("Input.Date", words["Form.Day.Missing"]);
        }

        if (kind is null && Input.DayIs != Ordinary)
        {
            ModelState.TryAddModelError("Input.DayIs", words["Calendar.Set.Choose"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = kind is null ? null : new LocalizedText(Input.NameKy.Trim(), Input.NameRu.Trim(), Input.NameEn.Trim());
        var command = new SetCalendarDay(
            Input.Date!.Value, kind, name, Input.Act, Input.Date.Value.Year == year ? Seen.Version : null);
        var set = await writer.RunAsync<SetCalendarDayHandler, Done>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!set.Succeeded)
        {
            ModelState.Add(set.Problems.Select(problem => problem.Field == "Name" ? problem with { Field = nameof(Form.NameKy) } : problem), words);
            var now = (await calendars.NowAsync(ct)).VersionOf(year);
            await TellMeanwhileAsync(set.Problems, new SourceRef(SetCalendarDay.Kind, $"{year}"), now, ct);
            return Page();
        }

        this.Notify(words["Calendar.Set.Done", ("day", command.Date)]);
        return Redirect(CalendarLinks.Of(command.Date.Year));
    }

    private static DayKind? KindOf(string text) =>
        Enum.TryParse<DayKind>(text, out var kind) && text == kind.ToString() ? kind : null;

    public sealed class Form
    {
        public DateOnly? Date { get; set; }

        public string DayIs { get; set; } = "";

        public string NameKy { get; set; } = "";

        public string NameRu { get; set; } = "";

        public string NameEn { get; set; } = "";

        public string Act { get; set; } = "";
    }
}
