using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Ui.Parts;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Cycle;

/// <summary>The dates of both cycles in a year: those of the law and of practice, and the steps of the office's own open documents.</summary>
public sealed class PlanningCalendar(BirdikDbContext db)
{
    public async Task<IReadOnlyList<CycleEvent>> OfAsync(int year, CancellationToken ct)
    {
        var events = PlanningReference.Dates.Select(date => new CycleEvent(
            $"{date.Code}-{year}", new DateOnly(year, date.Month, date.Day), date.Name, new LocalizedText("", ""), date.IsState, null, null, date.Act, date.Verified)).ToList();
        var documents = await db.Set<PlanningDocument>().AsNoTracking()
            .Where(row => (row.FromYear == year + 1 || row.FromYear == year) && row.State != DocumentState.Replaced).ToListAsync(ct);
        foreach (var document in documents)
        {
            var marks = await db.Set<AgreementMark>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
            var agreed = AgreementRoute.Agreed(marks);
            events.AddRange(PlanningReference.StepsOf(document.Kind)
                // A programme is prepared in the year before it begins; its report stands in its own.
                .Where(step => step.Code == RegulationStep.Report ? document.FromYear == year : document.FromYear == year + 1)
                .Select(step => new CycleEvent(
                    $"{document.Id}-{step.Code}", new DateOnly(year, step.Month, step.Day),
                    new LocalizedText($"{step.Name.Ky}: {document.Title.Ky}", $"{step.Name.Ru}: {document.Title.Ru}", $"{step.Name.En}: {document.Title.En}"),
                    step.Who, !DocumentKinds.IsLocal(document.Kind), document.Id,
                    step.Code == RegulationStep.Report ? null : document.State == DocumentState.Approved || agreed.Contains(step.Code) || (!step.IsAgreement && document.State == DocumentState.Agreeing),
                    step.Act, step.Verified)));
        }

        return [.. events.OrderBy(one => one.On).ThenBy(one => one.Key, StringComparer.Ordinal)];
    }
}

/// <param name="IsDone">Whether it was kept; null where nothing here tells.</param>
public sealed record CycleEvent(
    string Key, DateOnly On, LocalizedText Name, LocalizedText Who, bool IsState, Id<PlanningDocument>? Document, bool? IsDone, string Act, bool Verified)
{
    private const int Near = 30;

    public string State(DateOnly today) =>
        IsDone == true ? "Done" : IsDone == false && On < today ? "Late" : On < today ? "Past" : On <= today.AddDays(Near) ? "Soon" : "Ahead";

    public StatusKind Kind(DateOnly today) => State(today) switch
    {
        "Done" => StatusKind.Done,
        "Late" => StatusKind.Late,
        "Soon" => StatusKind.Now,
        _ => StatusKind.Quiet,
    };
}

/// <summary>The year as one line: the state's cycle above it, the municipality's below.</summary>
public static class CycleLine
{
    private const int Width = 960;
    private const int Height = 150;
    private const int Middle = 75;
    private const int Lane = 28;

    public static IHtmlContent Draw(IReadOnlyList<CycleEvent> events, int year, DateOnly today, Words words)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-size=\"14\" fill=\"var(--b-ink)\"><title>{Encode(words["Planning.Calendar.Line"])}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"{Width}\" y1=\"{Middle}\" y2=\"{Middle}\" stroke=\"var(--b-edge)\" stroke-width=\"2\"/>");
        for (var month = 1; month <= 12; month++)
        {
            var x = X(new DateOnly(year, month, 1), year);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x}\" x2=\"{x}\" y1=\"{Middle - 6}\" y2=\"{Middle + 6}\" stroke=\"var(--b-edge)\"/><text x=\"{x + 3}\" y=\"{Middle - 8}\">{month}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"14\">{Encode(words["Planning.Cycle.State"])}</text><text x=\"0\" y=\"{Height - 6}\">{Encode(words["Planning.Cycle.Municipal"])}</text>");
        if (today.Year == year)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(today, year)}\" x2=\"{X(today, year)}\" y1=\"20\" y2=\"{Height - 20}\" stroke=\"var(--b-main)\" stroke-width=\"2\"/>");
        }

        foreach (var one in events)
        {
            var y = one.IsState ? Middle - Lane : Middle + Lane;
            var fill = one.State(today) switch { "Late" => "var(--b-red)", "Done" => "var(--b-green)", "Soon" => "var(--b-main)", _ => "var(--b-quiet)" };
            svg.Append(CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(one.On, year)}\" cy=\"{y}\" r=\"7\" fill=\"{fill}\"><title>{Encode($"{words.Formats.Day(one.On)}: {one.Name.In(words.Language)} ({words[$"Planning.Event.{one.State(today)}"]})")}</title></circle>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static int X(DateOnly day, int year) => (int)Math.Round((day.DayNumber - new DateOnly(year, 1, 1).DayNumber) / 366.0 * Width);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

/// <summary>The cycles as an iCalendar (RFC 5545): one all-day event a date, the same id at every reading.</summary>
public static class CycleFeed
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Write(IEnumerable<CycleEvent> events, Words words, DateTime stamp)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Birdik//Planning//KY" };
        calendar.AddProperty("X-WR-CALNAME", words["Planning.Calendar.Feed"]);
        foreach (var one in events)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{one.Key}@birdik",
                DtStamp = new CalDateTime(stamp, "UTC"),
                Start = new CalDateTime(one.On),
                Summary = one.Name.In(words.Language),
                Description = one.Act,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
