using Birdik.Platform.Api;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.External;
using Birdik.Platform.Identity.Passkeys;
using Birdik.Platform.Identity.Requests;
using Birdik.Platform.Identity.SecondFactor;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Tenancy.Members;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Identity;

/// <summary>Accounts, sessions, tokens: how a request says who it comes from, and what follows from it.</summary>
public static class IdentityServices
{
    internal static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignInSettings>().Bind(configuration.GetSection(SignInSettings.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        AddAccounts(services);
        AddSchemes(services);
        AddKeys(services);
        services.AddSingleton<RolePermissions>();
        services.AddScoped<RequestPersons>();
        services.AddScoped<SignInGuard>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<Sessions>();
        services.AddScoped<Offices>();
        services.AddScoped<SecondFactorStep>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<TokensOfPerson>();
        services.AddScoped<MembersOfTenant>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<AccountWriter>();
        AddHandlers(services);
        ExternalProviders.Add(services, configuration);
        services.AddScoped(provider => new Words(
            provider.GetRequiredService<Texts>(),
            RequestLanguage.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext)));
    }

    private static void AddHandlers(IServiceCollection services) => services
        .AddTransient<CreateTenantHandler>()
        .AddTransient<AddMembershipHandler>()
        .AddTransient<EndMembershipHandler>()
        .AddTransient<CreateAccountHandler>()
        .AddTransient<ChangePasswordHandler>()
        .AddTransient<SetTemporaryPasswordHandler>()
        .AddTransient<SetLanguageHandler>()
        .AddTransient<EndOtherSessionsHandler>()
        .AddTransient<StartAuthenticatorHandler>()
        .AddTransient<TurnOnSecondFactorHandler>()
        .AddTransient<TurnOffSecondFactorHandler>()
        .AddTransient<UseRecoveryCodeHandler>()
        .AddTransient<AddPasskeyHandler>()
        .AddTransient<RemovePasskeyHandler>()
        .AddTransient<LinkLoginHandler>()
        .AddTransient<UnlinkLoginHandler>()
        .AddTransient<CreateTokenHandler>()
        .AddTransient<RevokeTokenHandler>();

    /// <summary>Authentication, then the person and tenant of the request, then authorization; between routing and endpoints.</summary>
    public static IApplicationBuilder UseBirdikIdentity(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseMiddleware<RequestIdentity>()
        .UseRateLimiter()
        .Use(SayWhereNothingIs)
        .UseAuthorization();

    // Otherwise a mistyped address would be told as one that the person may not enter.
    private static Task SayWhereNothingIs(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<UserAccount>(options =>
            {
                options.ClaimsIdentity.UserIdClaimType = BirdikClaims.User;
                options.ClaimsIdentity.UserNameClaimType = BirdikClaims.Name;
                options.ClaimsIdentity.SecurityStampClaimType = BirdikClaims.Stamp;
                options.User.AllowedUserNameCharacters = UserNames.Allowed;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireLowercase = false;
                options.Password.RequiredUniqueChars = 5;
            })
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserStore<UserAccount>, UserOnlyStore<UserAccount, BirdikDbContext, Guid>>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<SignInSettings>>(
            (identity, settings) => identity.Password.RequiredLength = settings.Value.PasswordLength);
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.ToString().StartsWith(TokenHandler.Bearer, StringComparison.OrdinalIgnoreCase)
                    ? Schemes.Token
                    : Schemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null)
            .AddCookie(Schemes.Cookie, options => AsSession(options))
            .AddCookie(Schemes.SecondFactor, options => AsPassing(options, "birdik-second"))
            .AddCookie(Schemes.External, options => AsPassing(options, "birdik-external"))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => AsPassing(options, "birdik-passkey"));
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Cookie).Configure<IOptions<SignInSettings>>(
            (cookie, settings) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Value.SessionMinutes));
    }

    private static void AsSession(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "birdik";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.IsEssential = true;
        options.LoginPath = AccountLinks.SignIn;
        options.LogoutPath = AccountLinks.SignOut;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = context => RefuseAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context, StatusCodes.Status403Forbidden);
    }

    private static void AsPassing(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (ApiProblems.IsApi(context.HttpContext))
        {
            return ApiProblems.WriteAsync(context.HttpContext, ApiProblems.Of(status), status);
        }

        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else if (context.HttpContext.User.HasClaim(claim => claim.Type == BirdikClaims.MustChangePassword))
        {
            context.Response.Redirect(AccountLinks.Password);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("birdik");
        services.AddOptions<KeyManagementOptions>().Configure<StoreLocation, ILoggerFactory>((keys, location, logging) =>
            keys.XmlRepository = new FileSystemXmlRepository(OwnFolder(Path.Combine(location.DataDirectory, "cookie-keys")), logging));
    }

    /// <summary>Whoever reads these keys can make cookies: the folder is its owner's alone.</summary>
    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
