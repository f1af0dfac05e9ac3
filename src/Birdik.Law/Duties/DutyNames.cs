using System.Globalization;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;

namespace Birdik.Law.Duties;

/// <summary>A duty in words.</summary>
public static class DutyNames
{
    private const int MaxTitle = 160;

    /// <summary>Who does what: bearer, action and object.</summary>
    public static string Title(Duty duty)
    {
        // In Kyrgyz the object comes before the verb.
        var what = duty.Language == ActLanguage.Ky ? new[] { duty.Object, duty.Action } : [duty.Action, duty.Object];
        var title = string.Join(' ', what.Prepend(duty.Bearer.Length > 0 ? $"{duty.Bearer}:" : "").Where(part => part.Length > 0));
        title = title.Length > 0 ? title : duty.Sentence;
        return title.Length <= MaxTitle ? title : $"{title[..MaxTitle]}…";
    }

    /// <summary>When: the period with its day, or the days after the event.</summary>
    public static string Due(Duty duty, Words words)
    {
        if (duty.TermDays is { } days)
        {
            return words["Law.Duty.WithinDays", ("days", days)];
        }

        return duty is { DueMonth: { } month, DueDay: { } day }
            ? string.Create(CultureInfo.InvariantCulture, $"{day:00}.{month:00}")
            : "";
    }
}
