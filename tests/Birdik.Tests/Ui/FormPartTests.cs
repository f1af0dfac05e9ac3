using AngleSharp.Html.Dom;
using Birdik.Testing;

namespace Birdik.Tests.Ui;

/// <summary>Fields are tied to their labels, hints and errors.</summary>
public sealed class FormPartTests(BirdikHost host)
{
    [Fact]
    public async Task Field_WithHintAndError_IsDescribedByBoth()
    {
        // Act
        var page = await GalleryAsync();
        var input = page.One("#Input-Sender");

        // Assert
        Assert.Equal("Input.Sender", input.GetAttribute("name"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("200", input.GetAttribute("maxlength"));
        Assert.Equal("Input-Sender-hint Input-Sender-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Жөнөтүүчүнү жазыңыз", page.One("#Input-Sender-error").TextContent);
        Assert.Equal("Жөнөтүүчү", page.One("label[for=Input-Sender]").Line());
    }

    [Fact]
    public async Task EveryControl_HasALabel()
    {
        // Act
        var page = await GalleryAsync();
        var controls = page.QuerySelectorAll("#fields .ds-input, #choices .ds-input, #register .ds-input");

        // Assert
        Assert.NotEmpty(controls);
        Assert.All(controls, control => Assert.True(
            control.HasAttribute("aria-label") || page.QuerySelector($"label[for='{control.Id}']") is not null, control.OuterHtml));
    }

    [Fact]
    public async Task Errors_LeadToTheirFields()
    {
        // Act
        var page = await GalleryAsync();
        var links = page.QuerySelectorAll("[data-error-summary] a");

        // Assert
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Values_StandAsPeopleWriteThem()
    {
        // Act
        var page = await GalleryAsync();

        // Assert
        Assert.Equal("2026-11-23", page.One("#Input-ReceivedOn").GetAttribute("value"));
        Assert.Equal("date", page.One("#Input-ReceivedOn").GetAttribute("type"));
        Assert.Equal("0,75", page.One("#Input-Hours").GetAttribute("value"));
        Assert.Equal("Input-Hours-unit", page.One("#Input-Hours").GetAttribute("aria-describedby"));
        Assert.Equal("01-12", ((IHtmlSelectElement)page.One("#Input-Journal")).Value);
        Assert.True(((IHtmlInputElement)page.One("#Input-Channel")).IsChecked);
        Assert.True(((IHtmlInputElement)page.One("#Input-Controlled")).IsChecked);
    }

    [Fact]
    public async Task Localized_IsAPairOfFieldsInTheirLanguages()
    {
        // Act
        var page = await GalleryAsync();

        // Assert
        Assert.Equal("ky", page.One("input[name='Input.Name.Ky']").GetAttribute("lang"));
        Assert.Equal("О подготовке к зиме", page.One("input[name='Input.Name.Ru']").GetAttribute("value"));
    }

    [Fact]
    public async Task Answer_SaysWhatItsLinkChanges()
    {
        // Act
        var link = (await GalleryAsync()).QuerySelector("#answers dl.b-check a")!;

        // Assert
        Assert.Equal("Өзгөртүү: Жөнөтүүчү", link.TextContent);
    }

    private Task<IHtmlDocument> GalleryAsync() => host.ReadAsync("/ui");
}
