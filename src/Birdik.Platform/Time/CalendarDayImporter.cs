using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Time;

/// <summary>Sets days of the national calendar from a table, as the yearly act on days off lists them.</summary>
internal sealed class CalendarDayImporter : IRegisterImporter
{
    public string Register => CalendarDayRegister.Name;

    public string Permission => PlatformPermissions.EditCalendar;

    public bool NeedsAct => true;

    public bool IsNational => true;

    public IReadOnlyList<ImportColumn> Columns { get; } =
        [new("date", IsNeeded: true), new("kind", IsNeeded: true), new("name"), new("nameKy"), new("nameRu"), new("nameEn"), new("act")];

    public async Task<Problem?> LayAsync(ImportTable table, ImportScope scope, CancellationToken ct)
    {
        var years = (await scope.Db.Set<CalendarYear>().Select(year => year.Year).ToListAsync(ct)).ToHashSet();
        var days = await scope.Db.Set<CalendarDay>().Where(day => day.ReplacedAt == null).ToDictionaryAsync(day => day.Date, ct);
        var seen = new HashSet<DateOnly>();
        foreach (var row in table.Rows)
        {
            row.Name = row.Text("date");
            if (row.Day("date") is not { } date)
            {
                RefuseEmpty(row, "date");
                continue;
            }

            var old = days.GetValueOrDefault(date);
            if (row.Choice<DayKind>("kind") is not { } kind)
            {
                RefuseEmpty(row, "kind");
            }
            else if (!seen.Add(date))
            {
                row.Refuse("date", "platform.import-repeated");
            }
            else if (Command(row, table.Language, date, kind, old, scope.Change.LegalBasis!) is var command && IsAllowed(row, command, old, years))
            {
                Lay(row, command, old, scope);
            }
        }

        return null;
    }

    private static void RefuseEmpty(ImportRow row, string column)
    {
        if (!row.IsRefused)
        {
            row.Refuse(column, "platform.import-cell-missing");
        }
    }

    private static SetCalendarDay Command(ImportRow row, Language language, DateOnly date, DayKind kind, CalendarDay? old, string basis)
    {
        var shown = row.Text("name");
        var told = shown.Length == 0 || shown == old?.Name.In(language) ? null : shown;
        string In(Language one, string column, string? known) =>
            row.Text(column) is { Length: > 0 } text ? text : language == one && told is not null ? told : known ?? "";
        var name = new LocalizedText(
            In(Language.Ky, "nameKy", old?.Name.Ky), In(Language.Ru, "nameRu", old?.Name.Ru), In(Language.En, "nameEn", old?.Name.En));
        return new SetCalendarDay(date, kind, name, row.Text("act") is { Length: > 0 } act ? act : old?.Act ?? basis);
    }

    private static bool IsAllowed(ImportRow row, SetCalendarDay command, CalendarDay? old, HashSet<int> years)
    {
        foreach (var problem in SetCalendarDayHandler.Check(command, old))
        {
            row.Refuse(problem with
            {
                Field = problem.Field switch { nameof(command.DayIs) => "kind", nameof(command.Act) => "act", nameof(command.Name) => "name", _ => "date" },
            });
        }

        if (!years.Contains(command.Date.Year))
        {
            row.Refuse(Calendars.MissingYear(command.Date.Year) with { Field = "date" });
        }

        return !row.IsRefused;
    }

    private static void Lay(ImportRow row, SetCalendarDay command, CalendarDay? old, ImportScope scope)
    {
        if (old is not null && (old.Kind, old.Name, old.Act) == (command.DayIs, command.Name, command.Act))
        {
            return;
        }

        var subject = new SourceRef(SetCalendarDay.Kind, $"{command.Date.Year}");
        var day = new CalendarDay
        {
            Date = command.Date,
            Kind = command.DayIs!.Value,
            Name = command.Name!,
            Verified = true,
            Act = command.Act,
            SetAt = scope.Change.At,
        };
        scope.Db.Add(day);
        if (old is null)
        {
            row.Creates(subject, day);
            return;
        }

        old.Replace(command.Act, scope.Change.At);
        void Tell(string column, string was, string now)
        {
            if (was != now)
            {
                row.Changes(subject, day, column, was, now);
            }
        }

        Tell("kind", old.Kind.ToString(), day.Kind.ToString());
        Tell("nameKy", old.Name.Ky, day.Name.Ky);
        Tell("nameRu", old.Name.Ru, day.Name.Ru);
        Tell("nameEn", old.Name.En, day.Name.En);
        Tell("act", old.Act, day.Act);
    }
}
