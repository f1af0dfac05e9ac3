using System.Reflection;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Microsoft.AspNetCore.Http;

namespace Birdik.Ui.Frame;

/// <summary>Everything the layout shows round a page.</summary>
public sealed class PageFrame
{
    private readonly SyntheticData _synthetic;
    private readonly HttpContext _http;

    internal PageFrame(IHttpContextAccessor accessor, ModuleCatalog modules, CurrentUser user, Words words, SyntheticData synthetic)
    {
        _synthetic = synthetic;
        _http = accessor.HttpContext!;
        User = user;
        Language = words.Language;
        AsText = _http.Request.Query["view"] == "text";
        Menu = user.IsSignedIn ? MenuView.For(modules, user, words, _http.Request.Path) : new MenuView([]);
    }

    public static string Version { get; } =
        typeof(PageFrame).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public CurrentUser User { get; }

    public Language Language { get; }

    public MenuView Menu { get; }

    /// <summary>The text form of the page: no style, no script, no menu.</summary>
    public bool AsText { get; }

    /// <summary>This page's own address, for coming back.</summary>
    public string Here => _http.Request.PathBase + _http.Request.Path + _http.Request.QueryString;

    public string TextForm => _http.Request.Path + _http.Request.QueryString.Add("view", "text");

    public string FullForm =>
        _http.Request.Path + QueryString.Create(_http.Request.Query.Where(pair => pair.Key != "view"));

    public IReadOnlySet<string> Scripts => PageScripts.Asked(_http);

    public ValueTask<bool> IsSyntheticAsync() => _synthetic.IsHereAsync(_http.RequestAborted);
}
