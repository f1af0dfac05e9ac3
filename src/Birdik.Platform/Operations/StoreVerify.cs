using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Operations;

/// <summary>Checks the whole store: audit chains, stored files, foreign keys. Reads only, beside a running <c>serve</c> too.</summary>
internal sealed class StoreVerify(NationalDb db, IDialect dialect, AuditVerifier audit, FileVerifier files)
{
    public async Task<VerifyReport> RunAsync(CancellationToken ct)
    {
        var chains = await audit.VerifyAsync(ct);
        var contents = await files.VerifyAsync(ct);
        var broken = await dialect.BrokenForeignKeysAsync(db, ct);
        return new VerifyReport(
            chains.Entries,
            chains.Erased,
            contents.Files,
            [
                .. chains.Problems.Select(problem => new VerifyProblem(problem.Code, problem.Tenant, problem.Entry)),
                .. contents.Problems.Select(problem => new VerifyProblem(problem.Code, problem.Tenant, Subject: problem.File)),
                .. broken.Select(table => new VerifyProblem("platform.foreign-key-broken", Subject: table)),
            ]);
    }
}
