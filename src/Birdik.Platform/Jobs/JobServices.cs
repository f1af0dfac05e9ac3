using Birdik.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Birdik.Platform.Jobs;

public static class JobServices
{
    private const string TablePrefix = "qrtz_";

    /// <summary>Adds a job that recurs by the clock of Bishkek.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string name, string cron)
        where T : class, IRecurringJob =>
        services.AddTransient<T>().AddSingleton(new RecurringJob(name, cron, typeof(T)));

    /// <summary>The scheduler: in memory beside SQLite, clustered in tables of its own on PostgreSQL.</summary>
    internal static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddScoped<OfficeJobs>();
        services.AddTransient<QuartzJob>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => (options.InstanceName, options.GenerateInstanceId) = ("birdik", true));
            if (Dialect(services) is PostgresDialect postgres)
            {
                quartz.UsePersistentStore(store => store
                    .UsePostgres(NpgsqlFactory.Instance, postgres.ConnectionString)
                    .ConfigureStore(options => options.TablePrefix = TablePrefix)
                    .ProvisionSchema()
                    .UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(10)));
            }
            else
            {
                quartz.UseInMemoryStore(_ => { });
            }
        });
        services.AddHostedService<JobScheduling>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static IDialect? Dialect(IServiceCollection services) => services
        .Select(service => service.ImplementationInstance)
        .OfType<StoreLocation>()
        .LastOrDefault()?.Dialect;
}
