using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Commands;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Commands;

/// <summary>
/// <c>birdik letters due</c>: until when a letter is to be answered. Norms and calendars are those of the store where there is one, else
/// those that ship with the program.
/// </summary>
internal static class DueCommand
{
    public static Command Make(CommandHost host)
    {
        var kind = new Option<string>("--kind") { Description = "What came.", Required = true };
        kind.AcceptOnlyFromAmong([.. LetterKinds.Codes]);
        var registered = new Option<DateOnly>("--registered")
        {
            Description = "The day of registration.", HelpName = "YYYY-MM-DD", Required = true, CustomParser = one => Day(one),
        };
        var calendar = new Option<string?>("--calendar")
        {
            Description = "Days off and working days instead of the national calendar: {\"daysOff\":[…],\"workingDays\":[…]}.",
            HelpName = "FILE",
        };
        var edition = new Option<DateOnly?>("--edition")
        {
            Description = "The day whose norms count (default: the day of registration).", HelpName = "YYYY-MM-DD",
            CustomParser = one => Day(one),
        };
        var json = CommandHost.Json();
        return host.MakeWithServices(
            "due", "Says until when a letter is to be answered.", [kind, registered, calendar, edition, json],
            (services, parsed, output, ct) => RunAsync(
                services,
                new Question(
                    LetterKinds.Find(parsed.GetValue(kind)!)!.Value, parsed.GetValue(registered), parsed.GetValue(calendar),
                    parsed.GetValue(edition)),
                parsed.GetValue(json), output.WithLetters(), ct));
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, Question asked, bool json, CommandOutput output, CancellationToken ct)
    {
        var hasStore = await services.GetRequiredService<StoreStart>().CheckAsync(ct) is null;
        var norms = hasStore
            ? await services.GetRequiredService<NormRegister>().NowAsync(ct)
            : services.GetRequiredService<ShippedNorms>().AsShipped();
        var calendar = asked.Calendar is { } file ? await ReadAsync(file, ct)
            : hasStore ? (await services.GetRequiredService<Calendars>().NowAsync(ct)).Working
            : ShippedCalendars.AsShipped();
        if (!calendar.TryGet(out var days))
        {
            return output.Refuse(calendar.Problems, json);
        }

        var edition = asked.Edition ?? asked.Registered;
        if (TimeLimit.Find(norms, asked.Kind, sender: null, edition) is not { } limit)
        {
            return output.Refuse([NormRegister.MissingOn(TimeLimit.RuleOf(asked.Kind, null)!.Value.Norm.Code, edition)], json);
        }

        return limit.From(asked.Registered, days, out var missing) is { } term
            ? Tell(asked, limit, term, json, output)
            : output.Refuse([Calendars.MissingYear(missing)], json);
    }

    private static int Tell(Question asked, TimeLimit limit, LegalTerm term, bool json, CommandOutput output)
    {
        if (json)
        {
            output.WriteJson(new
            {
                asked.Registered,
                Kind = asked.Kind.Code(),
                limit.Days,
                limit.DayType,
                Norm = limit.Norm.Code,
                limit.Norm.Verified,
                term.Due,
                Skipped = term.Skipped.Select(day => day.Date),
            });
        }
        else
        {
            output.Standard.WriteLine(term.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return CommandHost.Ok;
    }

    private static async Task<Result<WorkingCalendar>> ReadAsync(string name, CancellationToken ct)
    {
        var file = await InputFile.ReadAsync(name, ct, maxBytes: 1_048_576);
        return file.TryGet(out var read) ? CalendarFile.Read(read) : Result<WorkingCalendar>.Refused(file.Problems);
    }

    private static DateOnly Day(ArgumentResult written)
    {
        if (written.Tokens is [var only]
            && DateOnly.TryParseExact(only.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1990 and < 2100)
        {
            return day;
        }

        written.AddError($"{written.Tokens.Select(token => token.Value).FirstOrDefault()} is no day: YYYY-MM-DD.");
        return default;
    }

    private sealed record Question(LetterKind Kind, DateOnly Registered, string? Calendar, DateOnly? Edition);
}
