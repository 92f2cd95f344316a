using Heed.Base.Identity;
using Heed.Base.Outbox;

namespace Heed.Act.Cases;

/// <summary>Writes the mails that go out about cases, in words and with addresses that only the program as a whole knows.</summary>
public interface ICaseMails
{
    /// <summary>To a colleague: a case is overdue and nobody acts.</summary>
    Message Overdue(Guid id, Case its, Colleague to);

    /// <summary>To a colleague: a note names them.</summary>
    Message Named(Guid id, Case its, Colleague to, string by, string note);

    /// <summary>To the customer, in their language: whether it is solved.</summary>
    Message WhetherSolved(Guid id, Case its, string to, string token);
}
