using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>A delegation in the thread of one's own office: its function lies before it.</summary>
internal sealed class AgreementThread(BirdikDbContext db, CurrentUser user, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (source.Kind != AgreementRef.Kind || !Id<DelegationAgreement>.TryParse(source.Id, null, out var id) || !May)
        {
            return null;
        }

        var found = await Rows().FirstOrDefaultAsync(row => row.Agreement.Id == id, ct);
        return found is null ? null : new ThreadNode(source, Title(found, language), found.Agreement.Act, PowersLinks.Agreement(id.Value));
    }

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (!May)
        {
            return [];
        }

        if (FunctionRef.Read(source) is { } function)
        {
            var rows = await Rows().Where(row => row.Agreement.FunctionId == function).ToListAsync(ct);
            return rows.ConvertAll(row => new ThreadLink(
                AgreementRef.To(row.Agreement.Id), ThreadDirection.After, Title(row, language), row.Agreement.Act, PowersLinks.Agreement(row.Agreement.Id.Value)));
        }

        if (source.Kind == AgreementRef.Kind && Id<DelegationAgreement>.TryParse(source.Id, null, out var id)
            && await Rows().FirstOrDefaultAsync(row => row.Agreement.Id == id, ct) is { } here)
        {
            return
            [
                new ThreadLink(
                    FunctionRef.To(here.Function.Id), ThreadDirection.Before, here.Function.Name.In(language),
                    FunctionNames.Note(here.Function, new Words(texts, language)), PowersLinks.Function(here.Function.Code)),
            ];
        }

        return [];
    }

    private bool May => user.May(PowersPermissions.ViewAgreements);

    private IQueryable<Row> Rows() =>
        from agreement in db.Set<DelegationAgreement>().AsNoTracking()
        join function in db.Set<Function>() on agreement.FunctionId equals function.Id
        join giver in db.Set<Tenant>() on agreement.GiverId equals giver.Id
        join taker in db.Set<Tenant>() on agreement.TakerId equals taker.Id
        select new Row { Agreement = agreement, Function = function, Giver = giver.Name, Taker = taker.Name };

    private string Title(Row row, Language language) => new Words(texts, language)[
        "Powers.Agreement.Between", ("giver", row.Giver), ("taker", row.Taker)];

    private sealed class Row
    {
        public required DelegationAgreement Agreement { get; init; }

        public required Function Function { get; init; }

        public required LocalizedText Giver { get; init; }

        public required LocalizedText Taker { get; init; }
    }
}
