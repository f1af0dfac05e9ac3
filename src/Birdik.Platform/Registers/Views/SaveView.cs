using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers.Views;

/// <summary>Keeps what is shown under a name.</summary>
/// <param name="Role">For all who hold the role; null: for oneself. Sharing needs <see cref="SavedViews.SharePermission"/>.</param>
public sealed record SaveView(string Register, string Name, string Query, Guid OwnerId, string? Role, bool IsDefault);

public sealed class SaveViewHandler(BirdikDbContext db)
{
    public async Task<Result<Id<SavedView>>> HandleAsync(SaveView command, ChangeContext change, CancellationToken ct)
    {
        if (Check(command) is { } problem)
        {
            return problem;
        }

        var same = await db.Set<SavedView>()
            .Where(view => view.Register == command.Register && view.Role == command.Role)
            .Where(view => command.Role != null || view.OwnerId == command.OwnerId)
            .ToListAsync(ct);
        if (same.Count >= SavedView.MaxPerPerson)
        {
            return Problem.Invalid("platform.views-too-many", "Name", ("limit", SavedView.MaxPerPerson));
        }

        if (same.Exists(view => string.Equals(view.Name, command.Name.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return Problem.Conflict("platform.view-name-taken", "Name", ("name", command.Name.Trim()));
        }

        if (command.IsDefault)
        {
            same.ForEach(view => view.IsDefault = false);
        }

        var saved = new SavedView
        {
            Register = command.Register,
            Name = command.Name.Trim(),
            Query = command.Query,
            OwnerId = command.OwnerId,
            Role = command.Role,
            IsDefault = command.IsDefault,
        };
        db.Add(saved);
        change.Record("platform.view-saved", SourceRef.To("platform.saved-view", saved.Id), ("name", saved.Name));
        await db.SaveChangesAsync(ct);
        return saved.Id;
    }

    private static Problem? Check(SaveView command)
    {
        if (string.IsNullOrWhiteSpace(command.Name))
        {
            return Problem.Invalid("platform.view-name-missing", "Name");
        }

        if (command.Name.Trim().Length > SavedView.MaxName || command.Query.Length > SavedView.MaxQuery)
        {
            return Problem.Invalid("platform.view-too-long", "Name", ("limit", SavedView.MaxName));
        }

        return command.Role is null || Role.All.Contains(command.Role) ? null : Problem.Invalid("platform.view-role-unknown", "Role");
    }
}
