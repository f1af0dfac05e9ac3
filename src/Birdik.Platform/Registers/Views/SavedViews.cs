using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers.Views;

/// <summary>The views a person has of a register: all, those of the register itself, their own, and those of their roles.</summary>
public sealed class SavedViews(BirdikDbContext db, CurrentUser user, Words words)
{
    public const string SharePermission = "platform.views.share";

    public async Task<IReadOnlyList<SavedView>> OfAsync(IRegister register, CancellationToken ct)
    {
        var owner = user.Id ?? Guid.Empty;
        var roles = user.Roles.ToList();
        return await db.Set<SavedView>().AsNoTracking()
            .Where(view => view.Register == register.Key)
            .Where(view => view.Role == null ? view.OwnerId == owner : roles.Contains(view.Role))
            .OrderBy(view => view.Name)
            .Take(2 * SavedView.MaxPerPerson)
            .ToListAsync(ct);
    }

    /// <summary>The query with its view unfolded: the one named alone in the address, or the default one where nothing is asked.</summary>
    public static RegisterQuery Unfold(IRegister register, RegisterQuery query, IReadOnlyList<SavedView> saved)
    {
        if (query.IsBare)
        {
            var chosen = saved.FirstOrDefault(view => view.IsDefault && view.Role is null)
                ?? saved.FirstOrDefault(view => view.IsDefault);
            return chosen is null ? query with { View = RegisterTabView.All } : Read(register, chosen.Query, chosen.Id.ToString());
        }

        var isAlone = query.View is not null && RegisterAddress.OfView(query).Length == 0 && query.Problems.Count == 0;
        if (!isAlone)
        {
            return query;
        }

        var text = register.Tabs.FirstOrDefault(tab => tab.Key == query.View)?.Query
            ?? saved.FirstOrDefault(view => view.Id.ToString() == query.View)?.Query;
        return text is null ? query : Read(register, text, query.View!) with
        {
            After = query.After,
            Before = query.Before,
            At = query.At,
            Print = query.Print,
        };
    }

    public IReadOnlyList<RegisterTabView> Tabs(IRegister register, RegisterQuery query, IReadOnlyList<SavedView> saved) =>
    [
        Tab(register, query, RegisterTabView.All, words["Register.View.All"]),
        .. register.Tabs.Select(tab => Tab(register, query, tab.Key, words[$"{register.Texts}.View.{tab.Key}"])),
        .. saved.Select(view => Tab(register, query, view.Id.ToString(), view.Name) with
        {
            SavedId = view.OwnerId == user.Id || user.May(SharePermission) ? view.Id.ToString() : null,
        }),
    ];

    private static RegisterTabView Tab(IRegister register, RegisterQuery query, string key, string label) =>
        new(key, label, RegisterAddress.Of(register, new RegisterQuery { View = key }), query.View == key);

    private static RegisterQuery Read(IRegister register, string query, string key) =>
        RegisterQuery.Read(register, query) with { View = key, IsBare = false };
}
