using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Heed.Measures.Expressions;

/// <summary>
/// A tree as the survey page's script reads it: numbers, texts and truths as they are, anything else a list that begins with what to do,
/// <c>["and",["&gt;=",["of","nps","number"],9],["answered",["of","comment"]]]</c>.
/// </summary>
public static class ExpressionJson
{
    // Trees are limited where they are read; a depth of its own would only refuse some of them.
    private static readonly JsonWriterOptions s_options = new() { MaxDepth = 4 * ExpressionParser.MaxLength };

    /// <param name="condition">The condition.</param>
    /// <param name="name">What each name stands for on the page.</param>
    public static string Write(Expression condition, Func<string, NameOnPage> name) => Write((object)condition, name);

    /// <inheritdoc cref="Write(Expression, Func{string, NameOnPage})"/>
    public static string Write(Term term, Func<string, NameOnPage> name) => Write((object)term, name);

    private static string Write(object root, Func<string, NameOnPage> name)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options)) Write(json, root, name);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, object part, Func<string, NameOnPage> name)
    {
        switch (part)
        {
            case Term.Literal literal:
                Write(json, literal.Value);
                return;
            case Term.Named named:
                Name(json, named.Name, name);
                return;
            case Term.Condition condition:
                Write(json, condition.Holds, name);
                return;
        }

        json.WriteStartArray();
        json.WriteStringValue(Operator(part));
        switch (part)
        {
            case Expression.Compare compare:
                Name(json, compare.Name, name);
                Write(json, compare.Value);
                break;
            case Expression.In list:
                Name(json, list.Name, name);
                foreach (var value in list.Values) Write(json, value);
                break;
            case Expression.Answered answered:
                Name(json, answered.Name, name);
                break;
            case Expression.NotApplicable inapplicable:
                Name(json, inapplicable.Name, name);
                break;
            case Expression.And or Expression.Or:
                foreach (var one in Chain(part)) Write(json, one, name);
                break;
            default:
                foreach (var inner in NamesOf.Parts(part)) Write(json, inner, name);
                break;
        }

        json.WriteEndArray();
    }

    /// <summary>a and b and c as one list, which is shorter and not as deep.</summary>
    private static Stack<Expression> Chain(object part)
    {
        Stack<Expression> chain = new();
        var and = part is Expression.And;
        var left = (Expression)part;
        while (true)
        {
            if (and && left is Expression.And both)
            {
                chain.Push(both.Right);
                left = both.Left;
            }
            else if (!and && left is Expression.Or either)
            {
                chain.Push(either.Right);
                left = either.Left;
            }
            else
            {
                chain.Push(left);
                return chain;
            }
        }
    }

    private static void Name(Utf8JsonWriter json, string name, Func<string, NameOnPage> find)
    {
        var found = find(name);
        if (found.IsKnown)
        {
            if (found.Text is null) json.WriteNullValue();
            else json.WriteStringValue(found.Text);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue("of");
        json.WriteStringValue(name);
        if (found.Text is not null) json.WriteStringValue(found.Text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Constant constant)
    {
        switch (constant)
        {
            case Constant.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case Constant.Text text:
                json.WriteStringValue(text.Value);
                break;
            case Constant.Truth truth:
                json.WriteBooleanValue(truth.Value);
                break;
            case Constant.Day day:
                json.WriteStartArray();
                json.WriteStringValue("day");
                json.WriteStringValue(day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteEndArray();
                break;
        }
    }

    private static string Operator(object part) => part switch
    {
        Expression.And => "and",
        Expression.Or => "or",
        Expression.Not => "not",
        Expression.Compare compare => ExpressionText.Symbol(compare.Operator),
        Expression.CompareTerms compare => ExpressionText.Symbol(compare.Operator),
        Expression.In or Expression.InTerms => "in",
        Expression.Contains => "contains",
        Expression.Answered => "answered",
        Expression.NotApplicable => "na",
        Term.Negated => "-",
        Term.Arithmetic arithmetic => TermText.Symbol(arithmetic.Operator),
        Term.Either => "if",
        Term.Call call => call.Function.Name(),
        _ => throw new ArgumentException("unknown part " + part.GetType().Name, nameof(part)),
    };
}
