using System.Globalization;
using Heed.Measures.Expressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Translates LimeSurvey's expressions into ours, as far as ours say the same; the first thing they can't is the reason.</summary>
internal sealed class LimeSurveyLogic
{
    private readonly LimeVariables _variables;
    private Phrase? _why;

    private LimeSurveyLogic(LimeVariables variables) => _variables = variables;

    public static Said Condition(string text, LimeVariables variables)
    {
        if (LimeParser.Parse(text) is not { } node) return Said.Not("it can't be read");
        var logic = new LimeSurveyLogic(variables);
        var said = logic.Holds(node);
        if (said is null) return Said.Not(logic._why ?? "it can't be said");
        return Conditions.Read(said) is { } condition ? condition : Said.Not("it is too long or too deep");
    }

    /// <summary>Something worked out, and whether it gives words rather than a number.</summary>
    public static (string? Term, bool IsWords, Phrase? Why) Term(string text, LimeVariables variables)
    {
        if (LimeParser.Parse(text) is not { } node) return (null, false, "it can't be read");
        var logic = new LimeSurveyLogic(variables);
        var said = logic.Value(node);
        if (said is null) return (null, GivesWords(node), logic._why);
        return ExpressionParser.ParseTerm(said).Tree is { } term ? (term.ToText(), GivesWords(node), logic._why) : (null, false, "it is too long or too deep");
    }

    private string? Holds(LimeNode node) => node switch
    {
        LimeNode.Binary { Operator: "and" or "or" } both => Holds(both.Left) is { } left && Holds(both.Right) is { } right ? $"({left}) {both.Operator} ({right})" : null,
        LimeNode.Binary { Operator: "==" or "!=" or "<" or "<=" or ">" or ">=" } comparison => Compare(comparison),
        LimeNode.Not { Inner: LimeNode.Call { Function: var function, Arguments: [LimeNode.Name one] } } when IsEmpty(function) => Truth(one),
        LimeNode.Not not => Holds(not.Inner) is { } inner ? $"not ({inner})" : null,
        LimeNode.Name name => Truth(name),
        LimeNode.Call call => Holds(call),
        LimeNode.Number number => number.Value == 0 ? "1 = 0" : "1 = 1",
        LimeNode.Text text => text.Value.Length == 0 ? "1 = 0" : "1 = 1",
        _ => Value(node) is { } term ? $"{term} != 0" : null,
    };

    private string? Holds(LimeNode.Call call)
    {
        switch (call.Function.ToLowerInvariant())
        {
            case var function when IsEmpty(function) && call.Arguments is [LimeNode.Name one]:
                return Truth(one) is { } there ? $"not ({there})" : null;
            case "if" when call.Arguments is [var when, var then, var otherwise]:
                return Holds(when) is { } first && Holds(then) is { } second && Holds(otherwise) is { } third ? $"(({first}) and ({second})) or ((not ({first})) and ({third}))" : null;
            default:
                return Value(call) is { } term ? $"{term} > 0" : null;
        }
    }

    private static bool IsEmpty(string function) => function.ToLowerInvariant() is "is_empty" or "empty" or "is_null";

    private string? Truth(LimeNode.Name name) => Variable(name) switch
    {
        null => null,
        { Kind: LimeKind.Tick } tick => Ticked(tick),
        { Kind: LimeKind.Rank } rank => Fail($"whether anything stands at place {rank.Code}"),
        { } other => $"answered({ExpressionText.Name(other.Name)})",
    };

    private string? Compare(LimeNode.Binary comparison)
    {
        var (left, right, sign) = (comparison.Left, comparison.Right, comparison.Operator);
        if (right is LimeNode.Name && left is LimeNode.Text or LimeNode.Number) (left, right, sign) = (right, left, Turned(sign));
        if (left is LimeNode.Name name && Constant(right) is { } constant) return Variable(name) is { } variable ? Compare(variable, sign, constant) : null;
        return Value(left) is { } one && Value(right) is { } other ? sign == "!=" ? $"not ({one} = {other})" : $"{one} {(sign == "==" ? "=" : sign)} {other}" : null;
    }

    // An answer not given is the empty text there, so that it differs from every code; here it differs from none.
    private string? Compare(LimeVariable variable, string sign, string constant)
    {
        if (constant.Length == 0 && sign is "==" or "!=" && variable.Kind is not (LimeKind.Tick or LimeKind.Rank))
        {
            var there = $"answered({ExpressionText.Name(variable.Name)})";
            return sign == "!=" ? there : $"not {there}";
        }

        if (sign is not ("==" or "!=") && variable.Kind is LimeKind.Tick or LimeKind.Rank or LimeKind.YesNo or LimeKind.Choices) return Fail($"{sign} on choices");
        var holds = variable.Kind switch
        {
            LimeKind.Tick => constant == "Y" ? Ticked(variable) : constant.Length == 0 ? $"not ({Ticked(variable)})" : Fail($"a choice that is \"{constant}\""),
            LimeKind.YesNo => constant is "Y" or "N" ? $"{variable.Name} = '{(constant == "Y" ? "yes" : "no")}'" : Fail($"yes or no that is \"{constant}\""),
            LimeKind.Rank => constant.Length == 0 ? Fail("whether anything stands at a place") : $"{ExpressionText.Name($"{variable.Name}.{variable.Ours(constant)}")} = {variable.Code}",
            _ => $"{Value(variable)} {(sign is "==" or "!=" ? "=" : sign)} {(sign is "==" or "!=" && variable.Kind != LimeKind.Number || Number(constant) is null ? ExpressionNames.Quote(variable.Ours(constant)) : constant)}",
        };
        return holds is null ? null : sign == "!=" ? $"not ({holds})" : holds;
    }

    private static string Ticked(LimeVariable tick) => $"{ExpressionText.Name(tick.Name)} = {ExpressionNames.Quote(tick.Code)}";

    private static string Value(LimeVariable variable) => variable.Kind == LimeKind.Words ? $"concat({ExpressionText.Name(variable.Name)})" : ExpressionText.Name(variable.Name);

    private string? Value(LimeNode node) => node switch
    {
        LimeNode.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        LimeNode.Text text => ExpressionNames.Quote(text.Value),
        LimeNode.Minus minus => Value(minus.Inner) is { } inner ? $"-({inner})" : null,
        LimeNode.Binary { Operator: "+" or "-" or "*" or "/" } sum => Value(sum.Left) is { } left && Value(sum.Right) is { } right ? $"({left} {sum.Operator} {right})" : null,
        LimeNode.Name name => Variable(name) switch
        {
            null => null,
            { Kind: LimeKind.Tick } tick => $"if({Ticked(tick)}, 'Y', '')",
            { Kind: LimeKind.Rank } => Fail("what stands at a place"),
            { } variable => Value(variable),
        },
        LimeNode.Call call => Value(call),
        _ => Holds(node) is { } condition ? $"if({condition}, 1, 0)" : null,
    };

    private string? Value(LimeNode.Call call)
    {
        var (function, given) = (call.Function.ToLowerInvariant(), call.Arguments);
        switch (function)
        {
            case "count":
                return Count(given);
            case "if" when given is [var when, var then, var otherwise]:
                return Holds(when) is { } first && Value(then) is { } second && Value(otherwise) is { } third ? $"if({first}, {second}, {third})" : null;
            case "sum" or "min" or "max" or "round" or "floor" or "join" or "implode" or "strlen" or "strtolower" or "ceil" or "intval":
                List<string> terms = [];
                foreach (var argument in function == "implode" ? given.Skip(1) : given)
                {
                    if (Value(argument) is not { } term) return null;
                    terms.Add(term);
                }

                return terms.Count == 0 ? Fail($"{call.Function}()") : Call(function, terms);
            default:
                return Fail($"{call.Function}()");
        }
    }

    private static string Call(string function, List<string> terms)
    {
        var all = string.Join(", ", terms);
        return function switch
        {
            "sum" => $"coalesce(sum({all}), 0)",
            "join" or "implode" => $"concat({all})",
            "strlen" => $"length({all})",
            "strtolower" => $"lower({all})",
            "ceil" => $"-(floor(-({all})))",
            "intval" => $"floor({all})",
            _ => $"{function}({all})",
        };
    }

    private string? Count(IReadOnlyList<LimeNode> given)
    {
        List<string> parts = [];
        foreach (var one in given)
        {
            if (one is not LimeNode.Name name || Variable(name) is not { } variable) return _why is null ? Fail("count()") : null;
            if (variable.Kind == LimeKind.Choices) parts.Add($"count({ExpressionText.Name(variable.Name)})");
            else if (Truth(name) is { } there) parts.Add($"if({there}, 1, 0)");
            else return null;
        }

        return parts.Count switch
        {
            0 => Fail("count()"),
            1 => parts[0],
            _ => $"sum({string.Join(", ", parts)})",
        };
    }

    private LimeVariable? Variable(LimeNode.Name name)
    {
        if (name.Part is not ("" or "NAOK" or "value" or "code" or "value.NAOK" or "NAOK.value" or "valueNAOK"))
        {
            Fail($".{name.Part} of an answer");
            return null;
        }

        if (_variables.Find(name.Value) is { } variable) return variable;
        Fail(name.Value is "this" or "self" or "that" ? (Phrase)$"\"{name.Value}\"" : $"{name.Value}, which is no answer that came along");
        return null;
    }

    private string? Fail(Phrase what)
    {
        _why ??= $"it looks at {what}";
        return null;
    }

    private static string? Constant(LimeNode node) => node switch
    {
        LimeNode.Text text => text.Value,
        LimeNode.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        LimeNode.Minus { Inner: LimeNode.Number number } => (-number.Value).ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && !text.StartsWith('+') && char.IsAsciiDigit(text[^1]) ? number : null;

    private static bool GivesWords(LimeNode node) => node switch
    {
        LimeNode.Text => true,
        LimeNode.Call { Function: "if", Arguments: [_, var then, var otherwise] } => GivesWords(then) || GivesWords(otherwise),
        LimeNode.Call { Function: "join" or "implode" or "strtolower" } => true,
        _ => false,
    };

    private static string Turned(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };
}
