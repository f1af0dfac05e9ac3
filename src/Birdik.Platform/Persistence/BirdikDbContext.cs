using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Birdik.Platform.Persistence;

/// <summary>
/// The one model of all modules, seen by one tenant. Rows of other tenants are filtered out of every query; a row added is stamped with
/// this tenant; a row of another tenant cannot be saved. Modules use <c>db.Set&lt;T&gt;()</c>.
/// </summary>
public class BirdikDbContext : IdentityUserContext<UserAccount, Guid>
{
    public const string TenantFilter = "tenant";

    private readonly ModuleCatalog _modules;
    private ChangeContext? _change;
    private Dictionary<object, ChangeContext>? _parts;

    public BirdikDbContext(DbContextOptions<BirdikDbContext> options, TenantScope scope, ModuleCatalog modules)
        : this((DbContextOptions)options, scope.TenantId, modules)
    {
    }

    protected BirdikDbContext(DbContextOptions options, int tenant, ModuleCatalog modules)
        : base(options)
    {
        _modules = modules;
        Tenant = tenant;
        ChangeTracker.Tracking += Stamp;
    }

    /// <summary>The tenant this context sees and writes; 0 sees and writes no tenant's rows.</summary>
    public int Tenant { get; }

    /// <summary>The change under way; set by the write pipeline. Without it nothing that is audited can be saved.</summary>
    public ChangeContext? Change
    {
        get => _change;
        internal set => (_change, _parts) = (value, null);
    }

    /// <summary>Of several changes that are made together, this one adds what is added from here on.</summary>
    public void BeginPart(ChangeContext change)
    {
        _parts ??= new Dictionary<object, ChangeContext>(ReferenceEqualityComparer.Instance);
        _change = change;
    }

    /// <summary>
    /// Writes new rows at once, without tracking them: the quick way for what an office does all day. Rows they refer to are saved before.
    /// </summary>
    public Task InsertAsync<T>(IReadOnlyList<(T Row, ChangeContext Change)> rows, CancellationToken ct)
        where T : TenantEntity<T> => DirectRows.InsertAsync(this, rows, ct);

    /// <summary>Writes at once one field of a row that was read without being tracked.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The row was changed since it was read.</exception>
    public Task UpdateAsync<T>(T row, string field, object? before, ChangeContext change, CancellationToken ct)
        where T : TenantEntity<T> => DirectRows.UpdateAsync(this, row, field, before, change, ct);

    /// <summary>The change that a row under way belongs to.</summary>
    internal ChangeContext? ChangeOf(object row) => _parts?.GetValueOrDefault(row) ?? _change;

    /// <summary>Whether every query is kept to <see cref="Tenant"/>; only the national view is not.</summary>
    protected virtual bool SeesOneTenant => true;

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var type in IdTypes())
        {
            configurationBuilder.Properties(typeof(Id<>).MakeGenericType(type))
                .HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var module in _modules.Modules)
        {
            module.AddModel(builder);
        }

        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).ToList())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            if (SeesOneTenant && entity.DistributionOf() == Distribution.Distribution.ByTenant)
            {
                Filter.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
            }
        }
    }

    private static readonly System.Reflection.MethodInfo Filter =
        typeof(BirdikDbContext).GetMethod(nameof(FilterByTenant), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    private void FilterByTenant<T>(ModelBuilder builder)
        where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter(TenantFilter, row => row.TenantId == Tenant);

    private IEnumerable<Type> IdTypes() => _modules.Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && HasTypedId(type));

    private static bool HasTypedId(Type type) =>
        type.GetProperty("Id")?.PropertyType is { IsGenericType: true } id && id == typeof(Id<>).MakeGenericType(type);

    private void Stamp(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking is not { FromQuery: false, State: EntityState.Added })
        {
            return;
        }

        if (_change is { } change)
        {
            _parts?.TryAdd(tracking.Entry.Entity, change);
        }

        if (tracking.Entry.Entity is ITenantOwned { TenantId: 0 })
        {
            tracking.Entry.Property(nameof(ITenantOwned.TenantId)).CurrentValue = Tenant;
        }
    }
}
