using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Questions;

internal static class QuestionServices
{
    public static void AddQuestions(this IServiceCollection services)
    {
        services.AddTransient<AskQuestionHandler>();
        services.AddTransient<AnswerQuestionHandler>();
        services.AddTransient<FindQuestions>();
    }
}
