using Birdik.Methods.Staffing;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Staffing.Commands;

/// <summary>The input of <c>birdik staffing need</c>: a workload and the posts there are.</summary>
internal sealed record NeedInput(Workload Work, decimal Existing)
{
    private const int MostItems = 10_000;
    private const int MostName = 500;
    private const decimal MostHours = 8_784;
    private const decimal MostVolume = 1_000_000_000_000;
    private const decimal MostPersons = 1_000_000;

    public static Result<NeedInput> Read(InputFile file) => StrictObject.Read(file, root =>
    {
        var hours = Hours(root);
        var support = root.Objects("categoryAllowances", MostItems, Category);
        var work = new Workload(
            hours,
            root.Objects("activities", MostItems, Activity),
            support,
            root.Objects("individualAllowances", MostItems, item => new IndividualAllowance(
                Name(item), item.Number("persons", 0, MostPersons), item.Number("hoursPerYear", 0, MostHours))));
        if (hours > 0 && StaffNeed.SupportShare(work) is >= 1 and var share)
        {
            root.Refuse("staffing.support-takes-all", "categoryAllowances", ("share", share));
        }

        return new NeedInput(work, root.OptionalNumber("existing", 0, MostPersons) ?? 0);
    });

    private static decimal Hours(StrictObject root)
    {
        if (root.Has("availableHours"))
        {
            if (root.Has("availableTime"))
            {
                root.Refuse("staffing.one-of-two", "availableTime", ("other", "availableHours"));
            }

            return Positive(root, "availableHours", root.Number("availableHours", 0, MostHours));
        }

        if (root.Object("availableTime") is not { } time)
        {
            root.Refuse("platform.json-key-missing", "availableTime");
            return 0;
        }

        var parts = new AvailableTime(
            time.Number("weeks", 0, 53),
            time.Number("daysPerWeek", 0, 7),
            time.OptionalNumber("holidayDays", 0, 366) ?? 0,
            time.OptionalNumber("leaveDays", 0, 366) ?? 0,
            time.OptionalNumber("sickDays", 0, 366) ?? 0,
            time.OptionalNumber("otherDays", 0, 366) ?? 0,
            time.Number("hoursPerDay", 0, 24));
        time.Close();
        return Positive(root, "availableTime", parts.Hours);
    }

    private static decimal Positive(StrictObject root, string key, decimal hours)
    {
        if (hours <= 0)
        {
            root.Refuse("staffing.no-time-available", key, ("hours", hours));
        }

        return hours;
    }

    private static WorkActivity Activity(StrictObject item)
    {
        var (code, volume) = (item.OptionalText("code", MostName) ?? Name(item), item.Number("volume", 0, MostVolume));
        _ = item.OptionalText("name", MostName);
        if (!item.Has("unitsPerHour"))
        {
            return WorkActivity.ByMinutes(code, volume, item.Number("unitMinutes", 0, 1_000_000));
        }

        if (item.Has("unitMinutes"))
        {
            item.Refuse("staffing.one-of-two", "unitMinutes", ("other", "unitsPerHour"));
        }

        var rate = item.Number("unitsPerHour", 0, 1_000_000_000);
        if (rate > 0)
        {
            return WorkActivity.ByRate(code, volume, rate);
        }

        item.Refuse("staffing.rate-not-positive", "unitsPerHour");
        return new(code, volume, 0);
    }

    private static CategoryAllowance Category(StrictObject item)
    {
        var name = Name(item);
        if (item.Has("share") == item.Has("hoursPerYear"))
        {
            item.Refuse("staffing.one-of-two", "share", ("other", "hoursPerYear"));
        }

        return new(name, item.OptionalNumber("share", 0, 1) ?? 0, item.OptionalNumber("hoursPerYear", 0, MostHours) ?? 0);
    }

    private static string Name(StrictObject item) => item.OptionalText("name", MostName) ?? "";
}
