using Heed.Act.Complaints;

namespace Heed.Web.Complaints;

public static class ComplaintPagesModule
{
    public static IServiceCollection AddComplaintPages(this IServiceCollection services) => services.AddSingleton<IComplaintMails, ComplaintMails>();
}
