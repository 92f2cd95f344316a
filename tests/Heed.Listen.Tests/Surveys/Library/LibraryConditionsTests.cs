using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Library;
using Heed.Measures.Expressions;

namespace Heed.Listen.Tests.Surveys.Library;

/// <summary>A condition on an answer that nobody can give would hide its question for good.</summary>
public sealed class LibraryConditionsTests
{
    public static TheoryData<string> Keys => LibraryTexts.Keys;

    [Theory]
    [MemberData(nameof(Keys))]
    public void Conditions_ask_for_answers_that_can_be_given(string key)
    {
        var questions = SurveyLibrary.Find(key)!.Definition.Questions.ToList();
        foreach (var condition in questions.Select(q => q.ShowIf).OfType<string>())
        {
            foreach (var (name, value) in Asked(ExpressionParser.Parse(condition).Tree!))
            {
                var question = questions.Single(q => q.Id == name);
                if (value is Constant.Text code) (question.Type is QuestionType.Consent or QuestionType.YesNo ? ["yes", "no"] : question.Choices.Select(c => c.Code)).ShouldContain(code.Value, condition);
                else question.Fields().Single().Type!.Value.Reject(((Constant.Number)value).Value).ShouldBeNull(condition);
            }
        }
    }

    private static IEnumerable<(string Name, Constant Value)> Asked(Expression part) => part switch
    {
        Expression.And and => Asked(and.Left).Concat(Asked(and.Right)),
        Expression.Or or => Asked(or.Left).Concat(Asked(or.Right)),
        Expression.Not not => Asked(not.Inner),
        Expression.Compare compare => [(compare.Name, compare.Value)],
        Expression.In within => within.Values.Select(value => (within.Name, value)),
        _ => [],
    };
}
