using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports.Formbricks;

/// <summary>Jumps from a block, as jumps from its page.</summary>
internal sealed class FormbricksLogic(FormbricksElements elements, ImportNotes notes)
{
    private const int Deepest = 10;
    private AskedQuestion? _of;

    public void Apply(JsonPart block, PageDraft page)
    {
        _of = elements.Find(block["elements"].Items.FirstOrDefault()["id"].Text ?? block["id"].Words);
        var reference = block["elements"].Items.FirstOrDefault()["id"].Text ?? block["id"].Words;
        foreach (var rule in block["logic"].Items)
        {
            if (rule["destination"].Text is { } destination)
            {
                var old = Old(rule);
                if (old.Why is { } unsaid) notes.Leave(reference, $"a jump to {destination}: {unsaid}");
                else page.Jumps.Add((old.Condition, destination == "end" ? "" : destination));
                continue;
            }

            if (!rule["actions"].Items.Any()) notes.Leave(reference, "a rule that leads nowhere known here");
            var said = Condition(rule["conditions"], 0);
            foreach (var action in rule["actions"].Items)
            {
                var target = action["target"].Words;
                if (action["objective"].Text is not ("jumpToBlock" or "jumpToQuestion")) notes.Leave(reference, $"the action {action["objective"].Words}");
                else if (said.Why is { } why) notes.Leave(reference, $"a jump to {target}: {why}");
                else page.Jumps.Add((said.Condition, target));
            }
        }

        if (block["logicFallback"].Text is { Length: > 0 } otherwise) page.Jumps.Add((null, otherwise));
    }

    /// <summary>Rules as they were once: a comparison with the question itself, and where to go on.</summary>
    private Said Old(JsonPart rule)
    {
        if (_of is not { } asked) return Said.Not("its question did not come along");
        var op = rule["condition"].Words;
        var values = rule["value"].IsList ? rule["value"].Items.Select(v => v.Words).ToList() : [rule["value"].Words];
        string Each(string between, string sign) => string.Join($" {between} ", values.Select(v => $"{asked.Compared} {sign} {asked.Value(v)}"));
        var text = op switch
        {
            "submitted" or "uploaded" or "booked" or "isCompletelySubmitted" or "isPartiallySubmitted" => $"answered({asked.Name})",
            "skipped" or "notUploaded" => $"not answered({asked.Name})",
            "accepted" => $"{asked.Name} = 'yes'",
            "equals" or "includesOne" => Each("or", "="),
            "notEquals" => $"not ({Each("or", "=")})",
            "includesAll" => Each("and", "="),
            "lessThan" => Each("and", "<"),
            "lessEqual" => Each("and", "<="),
            "greaterThan" => Each("and", ">"),
            "greaterEqual" => Each("and", ">="),
            _ => null,
        };
        return text is null || asked.Question.Type == QuestionType.Statement ? Said.Not($"the comparison {op}") : Conditions.Read(text) is { } read ? read : Said.Not("it is too long or too deep");
    }

    private Said Condition(JsonPart condition, int depth)
    {
        if (depth > Deepest) return Said.Not("it is too deep");
        if (!condition["conditions"].IsList) return One(condition);
        List<Expression?> parts = [];
        foreach (var part in condition["conditions"].Items)
        {
            var said = Condition(part, depth + 1);
            if (said.Why is not null) return said;
            parts.Add(said.Condition);
        }

        return (condition["connector"].Text == "or" ? Conditions.Any(parts) : Conditions.All(parts)) is { } all ? all : Said.Not("an empty condition");
    }

    private Said One(JsonPart condition)
    {
        var left = condition["leftOperand"];
        if (left["type"].Text is not ("element" or "question") || elements.Find(left["value"].Words) is not { } asked) return Said.Not($"it looks at {left["value"].Text ?? "something"}, which is no answer that came along");
        var (op, right) = (condition["operator"].Words, condition["rightOperand"]);
        if (right.Exists && right["type"].Text is { } kind && kind != "static") return Said.Not($"it compares with a {kind}");
        // Where nothing is asked, seeing it is all that can be done.
        if (asked.Question.Type == QuestionType.Statement) return op is "isSubmitted" or "isClicked" or "isSkipped" or "isNotClicked" ? Said.Not("whether a button was pressed is not kept") : Said.Not($"{op} of a statement");
        var values = right["value"].IsList ? right["value"].Items.Select(v => v.Words).ToList() : [right["value"].Words];
        string Each(string between, string sign) => string.Join($" {between} ", values.Select(v => $"{asked.Compared} {sign} {asked.Value(v)}"));
        var text = op switch
        {
            "isSubmitted" or "isSet" or "isCompletelySubmitted" or "isPartiallySubmitted" => $"answered({asked.Name})",
            "isSkipped" or "isNotSet" or "isEmpty" => $"not answered({asked.Name})",
            "isAccepted" => $"{asked.Name} = 'yes'",
            "equals" or "is" or "equalsOneOf" or "includesOneOf" => Each("or", "="),
            "doesNotEqual" or "doesNotIncludeOneOf" or "doesNotIncludeAllOf" => $"not ({Each("or", "=")})",
            "includesAllOf" => Each("and", "="),
            "contains" => Each("and", "contains"),
            "doesNotContain" => $"not ({Each("or", "contains")})",
            "isGreaterThan" or "isAfter" => Each("and", ">"),
            "isGreaterThanOrEqual" => Each("and", ">="),
            "isLessThan" or "isBefore" => Each("and", "<"),
            "isLessThanOrEqual" => Each("and", "<="),
            _ => null,
        };
        return text is null ? Said.Not($"the comparison {op}") : Conditions.Read(text) is { } read ? read : Said.Not("it is too long or too deep");
    }
}
