using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Time;

namespace Birdik.Platform.Threads;

/// <summary>The platform's own objects: norms and calendar years, open to everyone who is signed in.</summary>
internal sealed class PlatformThreads(NormRegister norms, Calendars calendars, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        var words = new Words(texts, language);
        return source.Kind switch
        {
            SetNorm.Kind when (await norms.NowAsync(ct)).Define(source.Id) is { } norm =>
                new ThreadNode(source, words[$"Norm.{norm.Code}"], norm.Code, $"/norms/{Uri.EscapeDataString(norm.Code)}"),
            SetCalendarDay.Kind when int.TryParse(source.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && (await calendars.NowAsync(ct)).Working.Knows(year) =>
                new ThreadNode(source, words["Calendar.Title", ("year", source.Id)], null, $"/calendar/{source.Id}"),
            _ => null,
        };
    }

    public Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ThreadLink>>([]);
}
