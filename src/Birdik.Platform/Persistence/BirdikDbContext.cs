using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Persistence;

/// <summary>
/// The one model of all modules, seen by one tenant. Rows of other tenants are filtered out of every query; a row added is stamped with
/// this tenant; a row of another tenant cannot be saved. Modules use <c>db.Set&lt;T&gt;()</c>.
/// </summary>
public class BirdikDbContext : IdentityUserContext<UserAccount, Guid>
{
    public const string TenantFilter = "tenant";

    private readonly DbContextOptions _options;
    private ChangeContext? _change;
    private Dictionary<object, ChangeContext>? _parts;

    public BirdikDbContext(DbContextOptions<BirdikDbContext> options)
        : this((DbContextOptions)options)
    {
    }

    protected BirdikDbContext(DbContextOptions options)
        : base(options)
    {
        _options = options;
        ChangeTracker.Tracking += Stamp;
    }

    /// <summary>The tenant this context sees and writes; 0 sees and writes no tenant's rows.</summary>
    public int Tenant { get; private set; }

    /// <summary>The change under way; set by the write pipeline. Without it nothing that is audited can be saved.</summary>
    public ChangeContext? Change
    {
        get => _change;
        internal set => (_change, _parts) = (value, null);
    }

    /// <summary>Lent out anew: for this tenant, and with no change under way.</summary>
    internal BirdikDbContext Of(int tenant)
    {
        (Tenant, Change) = (tenant, null);
        return this;
    }

    /// <summary>Of several changes that are made together, this one adds what is added from here on.</summary>
    public void BeginPart(ChangeContext change)
    {
        _parts ??= new Dictionary<object, ChangeContext>(ReferenceEqualityComparer.Instance);
        _change = change;
    }

    /// <summary>Rows that are written without being tracked.</summary>
    public DirectWrites Directly() => new(this);

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
        foreach (var module in Modules.Modules)
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

    private ModuleCatalog Modules =>
        _options.GetExtension<CoreOptionsExtension>().ApplicationServiceProvider!.GetRequiredService<ModuleCatalog>();

    private IEnumerable<Type> IdTypes() => Modules.Assemblies
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
