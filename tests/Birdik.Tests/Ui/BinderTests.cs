using Birdik.Testing;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Birdik.Tests.Ui;

public sealed class BinderTests(BirdikHost host)
{
    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("12 345,6", 12345.6)]
    [InlineData("12\u202F345", 12345)]
    [InlineData("-3", -3)]
    public async Task Number_AsPeopleTypeIt_IsRead(string typed, double expected)
    {
        // Act
        var bound = await BindAsync<decimal>(new NumberBinder(typeof(decimal)), typed);

        // Assert
        Assert.Equal((decimal)expected, bound.Result.Model);
    }

    [Theory]
    [InlineData("он эки")]
    [InlineData("1,2,3")]
    [InlineData("")]
    public async Task Number_ThatIsNone_IsRefusedInWords(string typed)
    {
        // Act
        var bound = await BindAsync<decimal>(new NumberBinder(typeof(decimal)), typed);

        // Assert
        Assert.False(bound.Result.IsModelSet);
        Assert.NotEmpty(Assert.Single(bound.ModelState["Field"]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task WholeNumber_WithFraction_IsRefused()
    {
        // Act
        var bound = await BindAsync<int>(new NumberBinder(typeof(int)), "2,5");

        // Assert
        Assert.False(bound.ModelState.IsValid);
    }

    [Theory]
    [InlineData("2026-02-03")]
    [InlineData("03.02.2026")]
    [InlineData("3.2.2026")]
    public async Task Day_InEitherForm_IsRead(string typed)
    {
        // Act
        var bound = await BindAsync<DateOnly>(new DayBinder(), typed);

        // Assert
        Assert.Equal(new DateOnly(2026, 2, 3), bound.Result.Model);
    }

    [Theory]
    [InlineData("02/03/2026")]
    [InlineData("31.02.2026")]
    [InlineData("")]
    public async Task Day_ThatIsNone_IsRefused(string typed)
    {
        // Act
        var bound = await BindAsync<DateOnly>(new DayBinder(), typed);

        // Assert
        Assert.False(bound.ModelState.IsValid);
    }

    [Fact]
    public async Task EmptyField_ThatMayBeEmpty_IsNothing()
    {
        // Act
        var day = await BindAsync<DateOnly?>(new DayBinder(), "");
        var number = await BindAsync<int?>(new NumberBinder(typeof(int)), " ");

        // Assert
        Assert.True(day.Result.IsModelSet && number.Result.IsModelSet);
        Assert.Null(day.Result.Model);
        Assert.Null(number.Result.Model);
    }

    private async Task<ModelBindingContext> BindAsync<T>(IModelBinder binder, string typed)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider } },
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(T)),
            ModelName = "Field",
            ModelState = new ModelStateDictionary(),
            ValueProvider = new QueryStringValueProvider(
                BindingSource.Query,
                new QueryCollection(new Dictionary<string, StringValues> { ["Field"] = typed }),
                System.Globalization.CultureInfo.InvariantCulture),
        };
        await binder.BindModelAsync(context);
        return context;
    }
}
