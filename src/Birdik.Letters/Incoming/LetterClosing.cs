using Birdik.Letters.Work;
using Birdik.Platform.Identity;

namespace Birdik.Letters.Incoming;

/// <summary>
/// Who takes a letter from control: those who resolve, the office that controls, who gave the resolution, and who answers for it. Who helps, or
/// carries out a part given under a resolution, reports that part.
/// </summary>
public sealed class LetterClosing(Substitutions substitutions, CurrentUser user)
{
    public async Task<bool> MayAsync(IncomingView view, CancellationToken ct) =>
        user.May(LettersPermissions.Register) || view.Resolutions.Any(IsTheirs) || await substitutions.MayResolveAsync(ct);

    private bool IsTheirs(ResolutionView one) => one.Resolution is { ParentId: null, WithdrawnAt: null }
        && (one.Resolution.AuthorId == user.Id || one.Executors.Any(executor => executor.AnswersFor(user.Id)));
}
