using System.Globalization;
using System.Text.Json;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Letters.TimeLimits;

/// <summary>
/// A working calendar of one's own: <c>{"daysOff":[dates],"workingDays":[dates]}</c>. Weekends are off unless they are worked; it covers the
/// years in which it has dates, and no others.
/// </summary>
internal static class CalendarFile
{
    private const int MaxDays = 20_000;

    public static Result<WorkingCalendar> Read(InputFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Text, new JsonDocumentOptions { MaxDepth = 4 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Wrong(file, "");
            }

            var days = new Dictionary<DateOnly, SpecialDay>();
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (KindOf(property.Name) is not { } kind || property.Value.ValueKind != JsonValueKind.Array)
                {
                    return Wrong(file, property.Name);
                }

                foreach (var written in property.Value.EnumerateArray())
                {
                    if (Day(written) is not { } day || days.Count >= MaxDays)
                    {
                        return Wrong(file, written.ToString());
                    }

                    if (!days.TryAdd(day, new SpecialDay(day, kind)) && days[day].Kind != kind)
                    {
                        return Problem.Invalid("letters.calendar-day-twice", null, ("day", day)) with { File = file.Name };
                    }
                }
            }

            return new WorkingCalendar(days.Keys.Select(day => day.Year).Distinct(), days.Values);
        }
        catch (JsonException broken)
        {
            return Wrong(file, "") with { Line = (int?)broken.LineNumber + 1 };
        }
    }

    private static DayKind? KindOf(string name) => name switch
    {
        "daysOff" => DayKind.DayOff,
        "workingDays" => DayKind.Working,
        _ => null,
    };

    private static DateOnly? Day(JsonElement written) =>
        written.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(written.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static Problem Wrong(InputFile file, string value) =>
        Problem.Invalid("letters.calendar-file-wrong", null, ("value", value.Length > 60 ? value[..60] : value)) with { File = file.Name };
}
