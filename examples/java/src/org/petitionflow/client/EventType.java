package org.petitionflow.client;

/** Types of events. Made by generate.mjs: do not edit. */
public final class EventType {
  /** 期限届满: a deadline has passed. */
  public static final String DEADLINE_PASSED = "deadline.passed";

  /** 期限事项已了: a supervised duty is settled. */
  public static final String DEADLINE_SETTLED = "deadline.settled";

  /** 期限责任主体变更: a supervised duty has another owner. */
  public static final String DEADLINE_HANDED_OVER = "deadline.handedOver";

  /** 主办单位变更: another unit leads. */
  public static final String LEAD_CHANGED = "lead.changed";

  /** 节假日安排公布: a holiday notice takes effect. */
  public static final String CALENDAR_NOTICED = "calendar.noticed";

  /** 申报回避: an interest is declared. */
  public static final String MATTER_DECLARE_INTEREST = "matter.declareInterest";

  /** 报告重大紧急事项: a significant and urgent matter is reported. */
  public static final String MATTER_REPORT_URGENT = "matter.reportUrgent";

  /** 查询进度: progress is asked for. */
  public static final String PETITIONER_QUERY = "petitioner.query";

  /** 补充联系方式: name and address are made known. */
  public static final String PETITIONER_GIVE_CONTACT = "petitioner.giveContact";

  /** 委托代理人: an agent is authorised. */
  public static final String AGENT_AUTHORISE = "agent.authorise";

  /** 解除委托: an agent’s authority is revoked. */
  public static final String AGENT_REVOKE = "agent.revoke";

  /** 迁移至另一版方案: moved to another policy version. */
  public static final String PETITION_MIGRATE = "petition.migrate";

  /** 收到信访事项: a petition is received. */
  public static final String INTAKE_RECEIVE = "intake.receive";

  /** 核定职责范围与类别: competence and kind are assessed. */
  public static final String INTAKE_ASSESS = "intake.assess";

  /** 告知向有权机关提出: the petitioner is told where to go. */
  public static final String INTAKE_REDIRECT = "intake.redirect";

  /** 下级办理期间不予受理: not accepted while an organ below has it. */
  public static final String INTAKE_LEAVE_BELOW = "intake.leaveBelow";

  /** 决定转送交办: it is decided to pass it on. */
  public static final String INTAKE_PASS_DOWN = "intake.passDown";

  /** 导入法定途径: led to its own procedure. */
  public static final String INTAKE_LEAD_TO_PROCEDURE = "intake.leadToProcedure";

  /** 登记: registered. */
  public static final String INTAKE_REGISTER = "intake.register";

  /** 限定检举控告知悉范围: a report is handed to who may see it. */
  public static final String INTAKE_RESTRICT = "intake.restrict";

  /** 分类定性: classified. */
  public static final String INTAKE_CLASSIFY = "intake.classify";

  /** 当场答复: answered on the spot. */
  public static final String INTAKE_ANSWER_ON_THE_SPOT = "intake.answerOnTheSpot";

  /** 撤回: withdrawn by the petitioner. */
  public static final String INTAKE_WITHDRAW = "intake.withdraw";

  /** 收到疑似重复访: what may be a repeat visit comes in. */
  public static final String REPEAT_RECEIVE = "repeat.receive";

  /** 原承办单位接待: the unit first responsible receives the petitioner. */
  public static final String REPEAT_RECEIVE_BY_UNIT = "repeat.receiveByUnit";

  /** 收到上级来件: a referral is received. */
  public static final String REFERRAL_RECEIVE = "referral.receive";

  /** 核实电话通知: a telephone referral is confirmed or denied. */
  public static final String REFERRAL_CONFIRM = "referral.confirm";

  /** 登记上级来件: the referral is registered. */
  public static final String REFERRAL_REGISTER = "referral.register";

  /** 提出异议: objection to the referral. */
  public static final String REFERRAL_OBJECT = "referral.object";

  /** 同意异议: the superior agrees to the objection. */
  public static final String REFERRAL_AGREE_OBJECTION = "referral.agreeObjection";

  /** 不同意异议: the superior refuses the objection. */
  public static final String REFERRAL_REFUSE_OBJECTION = "referral.refuseObjection";

  /** 上级来件分类定性: the referral is classified. */
  public static final String REFERRAL_CLASSIFY = "referral.classify";

  /** 填写审批单: the approval form is filled in. */
  public static final String APPROVAL_FILL_FORM = "approval.fillForm";

  /** 提出拟办意见: an opinion is proposed. */
  public static final String APPROVAL_PROPOSE = "approval.propose";

  /** 审签: signed. */
  public static final String APPROVAL_SIGN = "approval.sign";

  /** 退回: returned unsigned. */
  public static final String APPROVAL_RETURN = "approval.return";

  /** 交承办单位: dispatched to the responsible unit. */
  public static final String APPROVAL_DISPATCH = "approval.dispatch";

  /** 撤回: withdrawn by the petitioner. */
  public static final String APPROVAL_WITHDRAW = "approval.withdraw";

  /** 改定为复杂疑难: classification is raised to complex. */
  public static final String APPROVAL_RAISE = "approval.raise";

  /** 改定为一般事项: classification is lowered to general. */
  public static final String APPROVAL_LOWER = "approval.lower";

  /** 审核、会签或审签: a step of the chain is taken. */
  public static final String APPROVAL_ENDORSE = "approval.endorse";

  /** 退回上一环节或重新拟办: sent back by the chain. */
  public static final String APPROVAL_SEND_BACK = "approval.sendBack";

  /** 改定类别: another class is decided. */
  public static final String APPROVAL_RECLASSIFY = "approval.reclassify";

  /** 承办单位接收: the unit takes the matter in hand. */
  public static final String HANDLING_ACCEPT = "handling.accept";

  /** 承办单位说明理由不予接收: the unit refuses to accept, with reasons. */
  public static final String HANDLING_REFUSE = "handling.refuse";

  /** 更换经办人: another person handles the matter. */
  public static final String HANDLING_CHANGE_HANDLER = "handling.changeHandler";

  /** 听取陈述、查明事实: the petitioner is heard, facts are found. */
  public static final String HANDLING_INVESTIGATE = "handling.investigate";

  /** 申请延期: an extension is asked for. */
  public static final String HANDLING_ASK_EXTENSION = "handling.askExtension";

  /** 批准延期: the term is extended. */
  public static final String HANDLING_EXTEND = "handling.extend";

  /** 不同意延期: the extension is declined. */
  public static final String HANDLING_DECLINE_EXTENSION = "handling.declineExtension";

  /** 确定听证: a hearing is set. */
  public static final String HANDLING_SET_HEARING = "handling.setHearing";

  /** 举行听证: the hearing is held. */
  public static final String HANDLING_HOLD_HEARING = "handling.holdHearing";

  /** 调解和解: mediation is tried. */
  public static final String HANDLING_MEDIATE = "handling.mediate";

  /** 转为普通程序: the simplified procedure is left. */
  public static final String HANDLING_LEAVE_SIMPLIFIED = "handling.leaveSimplified";

  /** 升级为复杂疑难事项: the matter is raised to complex and difficult. */
  public static final String HANDLING_RAISE = "handling.raise";

  /** 报告办理结果: the result is reported. */
  public static final String HANDLING_REPORT = "handling.report";

  /** 退回补充办理: the result is returned for more work. */
  public static final String HANDLING_RETURN_FOR_WORK = "handling.returnForWork";

  /** 审核同意办理结果: the result is approved. */
  public static final String HANDLING_APPROVE_RESULT = "handling.approveResult";

  /** 向主官汇总报告: the commission sums up for the chief officer. */
  public static final String HANDLING_SUMMARISE = "handling.summarise";

  /** 起草处理意见书: the written reply is drafted. */
  public static final String HANDLING_DRAFT_REPLY = "handling.draftReply";

  /** 审核、会签或审签文书: a step of a paper’s chain is taken. */
  public static final String HANDLING_ENDORSE = "handling.endorse";

  /** 退回文书: a paper is sent back by its chain. */
  public static final String HANDLING_RETURN_DRAFT = "handling.returnDraft";

  /** 出具处理意见书: the written reply is issued. */
  public static final String HANDLING_REPLY = "handling.reply";

  /** 答复建议人、检举控告人: a suggestion or report is answered. */
  public static final String HANDLING_ANSWER = "handling.answer";

  /** 送达: the written reply is delivered. */
  public static final String HANDLING_DELIVER = "handling.deliver";

  /** 满意度评价: the petitioner rates the handling. */
  public static final String HANDLING_RATE = "handling.rate";

  /** 办结: concluded. */
  public static final String HANDLING_CONCLUDE = "handling.conclude";

  /** 撤回: withdrawn by the petitioner. */
  public static final String HANDLING_WITHDRAW = "handling.withdraw";

  /** 并案: merged with an identical matter. */
  public static final String HANDLING_MERGE = "handling.merge";

  /** 导入法定途径: led to its own procedure. */
  public static final String HANDLING_LEAD_TO_PROCEDURE = "handling.leadToProcedure";

  /** 变更主办单位: another unit leads. */
  public static final String HANDLING_CHANGE_LEAD = "handling.changeLead";

  /** 确定联系人: a liaison person is named. */
  public static final String LIAISON_NAME = "liaison.name";

  /** 变更联系人: another liaison person is named. */
  public static final String LIAISON_CHANGE = "liaison.change";

  /** 申请复查: review is asked for. */
  public static final String REVIEW_REQUEST = "review.request";

  /** 受理复查申请: the request for review is taken in. */
  public static final String REVIEW_ACCEPT = "review.accept";

  /** 不予受理复查申请: the request for review is declined. */
  public static final String REVIEW_DECLINE = "review.decline";

  /** 举行复查听证: a hearing is called. */
  public static final String REVIEW_HOLD_HEARING = "review.holdHearing";

  /** 延长复查期限: the review is extended. */
  public static final String REVIEW_EXTEND = "review.extend";

  /** 作出复查意见: the review opinion is given. */
  public static final String REVIEW_DECIDE = "review.decide";

  /** 送达复查意见: the review opinion is delivered. */
  public static final String REVIEW_DELIVER = "review.deliver";

  /** 撤回复查申请: the request for review is withdrawn. */
  public static final String REVIEW_WITHDRAW = "review.withdraw";

  /** 申请复核: re-examination is asked for. */
  public static final String REEXAMINATION_REQUEST = "reexamination.request";

  /** 受理复核申请: the request for re-examination is taken in. */
  public static final String REEXAMINATION_ACCEPT = "reexamination.accept";

  /** 不予受理复核申请: the request for re-examination is declined. */
  public static final String REEXAMINATION_DECLINE = "reexamination.decline";

  /** 开始复核听证: the hearing is opened. */
  public static final String REEXAMINATION_OPEN_HEARING = "reexamination.openHearing";

  /** 结束复核听证: the hearing is closed. */
  public static final String REEXAMINATION_CLOSE_HEARING = "reexamination.closeHearing";

  /** 延长复核期限: the re-examination is extended. */
  public static final String REEXAMINATION_EXTEND = "reexamination.extend";

  /** 作出复核意见: the re-examination opinion is given. */
  public static final String REEXAMINATION_DECIDE = "reexamination.decide";

  /** 复核后疏导帮扶: explained or helped after re-examination. */
  public static final String REEXAMINATION_HELP = "reexamination.help";

  /** 疏导帮扶办结: explaining and helping is completed. */
  public static final String REEXAMINATION_COMPLETE_HELP = "reexamination.completeHelp";

  /** 撤回复核申请: the request for re-examination is withdrawn. */
  public static final String REEXAMINATION_WITHDRAW = "reexamination.withdraw";

  /** 启动督办: supervision is opened. */
  public static final String SUPERVISION_OPEN = "supervision.open";

  /** 提出改进建议: proposals are made to the unit. */
  public static final String SUPERVISION_PROPOSE = "supervision.propose";

  /** 书面反馈采纳情况: the unit answers in writing whether it adopts them. */
  public static final String SUPERVISION_ANSWER = "supervision.answer";

  /** 采取督促措施: a measure is taken to have the duty done. */
  public static final String SUPERVISION_MEASURE = "supervision.measure";

  /** 移送责任追究: referred for answerability. */
  public static final String SUPERVISION_REFER = "supervision.refer";

  /** 督办办结: supervision is closed. */
  public static final String SUPERVISION_CLOSE = "supervision.close";

  /** 群体来访: a group comes in person. */
  public static final String GROUP_ARRIVE = "group.arrive";

  /** 明确接待人员: the person who receives them is named. */
  public static final String GROUP_NAME_RECEIVER = "group.nameReceiver";

  /** 引导至接待室: taken to the reception room. */
  public static final String GROUP_ADMIT = "group.admit";

  /** 推选代表: representatives are elected. */
  public static final String GROUP_NAME_REPRESENTATIVES = "group.nameRepresentatives";

  /** 登记事由和诉求: cause and claim are asked and registered. */
  public static final String GROUP_REGISTER = "group.register";

  /** 来访人提前离开: the group leaves early. */
  public static final String GROUP_LEAVE = "group.leave";

  /** 报告现场失序: disorder is reported. */
  public static final String DISORDER_REPORT = "disorder.report";

  /** 劝阻: dissuasion. */
  public static final String DISORDER_DISSUADE = "disorder.dissuade";

  /** 批评教育: criticism. */
  public static final String DISORDER_CRITICISE = "disorder.criticise";

  /** 解释疏导: explanation. */
  public static final String DISORDER_EXPLAIN = "disorder.explain";

  /** 统筹协调处置: the response is coordinated. */
  public static final String DISORDER_COORDINATE = "disorder.coordinate";

  /** 固定证据: evidence of the conduct is secured. */
  public static final String DISORDER_SECURE_EVIDENCE = "disorder.secureEvidence";

  /** 通报公安机关: public security is informed. */
  public static final String DISORDER_INFORM_PUBLIC_SECURITY = "disorder.informPublicSecurity";

  /** 公安机关到场: public security came. */
  public static final String DISORDER_PUBLIC_SECURITY_CAME = "disorder.publicSecurityCame";

  /** 责权单位到场: the responsible unit came to the scene. */
  public static final String DISORDER_UNIT_ARRIVED = "disorder.unitArrived";

  /** 重大紧急情况报告: a significant and urgent matter is reported. */
  public static final String DISORDER_REPORT_URGENT = "disorder.reportUrgent";

  /** 秩序恢复: order is restored. */
  public static final String DISORDER_RESTORE = "disorder.restore";

  /** 现场沟通协调: units and visitors are spoken with. */
  public static final String DISORDER_COMMUNICATE = "disorder.communicate";

  /** 决定不通报公安机关: it is decided that public security is not told. */
  public static final String DISORDER_DECIDE_NOT_TO_INFORM = "disorder.decideNotToInform";

  /** 建立处突小组: the group for incidents is formed. */
  public static final String DISORDER_FORM_GROUP = "disorder.formGroup";

  /** 处突小组到场: the group is at the premises. */
  public static final String DISORDER_GROUP_ARRIVED = "disorder.groupArrived";

  /** 关注事件舆情: public reporting of the incident is followed. */
  public static final String DISORDER_FOLLOW_REPORTING = "disorder.followReporting";

  /** 回应事件舆情: public reporting of the incident is answered. */
  public static final String DISORDER_ANSWER_REPORTING = "disorder.answerReporting";

  /** 认定情况重大紧急: it is found significant and urgent. */
  public static final String DISORDER_FIND_URGENT = "disorder.findUrgent";

  /** 采取措施防止影响扩大: harm is contained. */
  public static final String DISORDER_CONTAIN_HARM = "disorder.containHarm";

  /** 上级机关要求派员接待: a superior organ asks for staff to receive a petitioner. */
  public static final String CAPITAL_REQUEST = "capital.request";

  /** 确定接待单位: the unit that receives and is responsible is named. */
  public static final String CAPITAL_ASSIGN = "capital.assign";

  /** 进京接待: the petitioner is received in the capital. */
  public static final String CAPITAL_RECEIVE_THERE = "capital.receiveThere";

  /** 向上级机关回报: reported back to the superior organ. */
  public static final String CAPITAL_REPORT_BACK = "capital.reportBack";

  /** 列入特殊时期研判: listed for a special period. */
  public static final String SPECIAL_LIST = "special.list";

  /** 逐件研判: the matter is examined. */
  public static final String SPECIAL_EXAMINE = "special.examine";

  /** 明确责任单位: the unit answerable is named. */
  public static final String SPECIAL_NAME_UNIT = "special.nameUnit";

  /** 跟进办理: the unit follows the matter up. */
  public static final String SPECIAL_FOLLOW_UP = "special.followUp";

  /** 会同外部单位: an outside organ is asked to work together. */
  public static final String SPECIAL_WORK_WITH = "special.workWith";

  /** 派出工作专班: a special team is sent to help with the matter. */
  public static final String SPECIAL_SEND_TEAM = "special.sendTeam";

  /** 解除特殊时期跟进: taken off the list. */
  public static final String SPECIAL_LIFT = "special.lift";

  /** 记录事项苗头: a tendency of the matter is recorded. */
  public static final String SPECIAL_RECORD_TENDENCY = "special.recordTendency";

  /** 召集部门和责任单位研判: departments and units are gathered to review the situation. */
  public static final String SPECIAL_GATHER = "special.gather";

  /** 启动责任追究: answerability is opened. */
  public static final String ANSWERABILITY_OPEN = "answerability.open";

  /** 通知单位说明情况: the unit is asked for its statement. */
  public static final String ANSWERABILITY_INVITE = "answerability.invite";

  /** 听取单位说明: the unit gives its statement. */
  public static final String ANSWERABILITY_HEAR = "answerability.hear";

  /** 查明事实: the facts are established. */
  public static final String ANSWERABILITY_EXAMINE = "answerability.examine";

  /** 责任认定: the finding is made. */
  public static final String ANSWERABILITY_FIND = "answerability.find";

  /** 整改落实: the finding is carried out. */
  public static final String ANSWERABILITY_CORRECT = "answerability.correct";

  /** 列明责任人员: a person is named who may have to answer. */
  public static final String ANSWERABILITY_NAME_PERSON = "answerability.namePerson";

  /** 听取责任人员说明: a person who was named gives a statement. */
  public static final String ANSWERABILITY_HEAR_PERSON = "answerability.hearPerson";

  /** 党委作为第一责任人说明: the party committee answers first. */
  public static final String ANSWERABILITY_ANSWER_FIRST = "answerability.answerFirst";

  /** 确定协办单位: an assisting unit is named. */
  public static final String ASSISTANCE_NAME = "assistance.name";

  /** 协办单位接受: the assisting unit takes it on. */
  public static final String ASSISTANCE_ACCEPT = "assistance.accept";

  /** 协办单位提出异议: the assisting unit objects, with reasons. */
  public static final String ASSISTANCE_OBJECT = "assistance.object";

  /** 维持协办: the assistance stands. */
  public static final String ASSISTANCE_UPHOLD = "assistance.uphold";

  /** 解除协办: the assisting unit is released. */
  public static final String ASSISTANCE_RELEASE = "assistance.release";

  /** 向主办单位反馈: the assisting unit gives its part to the lead. */
  public static final String ASSISTANCE_GIVE = "assistance.give";

  /** 确定执行单位和期限: it is settled who carries it out, and by when. */
  public static final String CARRYING_OUT_ARRANGE = "carryingOut.arrange";

  /** 记录执行进展: progress is recorded. */
  public static final String CARRYING_OUT_PROGRESS = "carryingOut.progress";

  /** 报告执行完毕: the unit reports it carried out. */
  public static final String CARRYING_OUT_COMPLETE = "carryingOut.complete";

  /** 信访人反映未执行: the petitioner says that it is not carried out. */
  public static final String CARRYING_OUT_SAY_NOT = "carryingOut.sayNot";

  /** 认定未执行: it is found not carried out. */
  public static final String CARRYING_OUT_FIND_NOT = "carryingOut.findNot";

  /** 确认执行完毕: it is confirmed as carried out. */
  public static final String CARRYING_OUT_CONFIRM = "carryingOut.confirm";

  /** 不再需要执行: nothing is left to carry out. */
  public static final String CARRYING_OUT_FALL_AWAY = "carryingOut.fallAway";

  /** 确定包案领导: a leader takes the matter in charge. */
  public static final String LEADER_IN_CHARGE_TAKE = "leaderInCharge.take";

  /** 制定化解方案: the leader plans how to settle it. */
  public static final String LEADER_IN_CHARGE_PLAN = "leaderInCharge.plan";

  /** 报告包案进展: the leader records the progress. */
  public static final String LEADER_IN_CHARGE_PROGRESS = "leaderInCharge.progress";

  /** 更换包案领导: another leader takes it over. */
  public static final String LEADER_IN_CHARGE_HAND_OVER = "leaderInCharge.handOver";

  /** 包案化解: what the leader had in charge is settled. */
  public static final String LEADER_IN_CHARGE_SETTLE = "leaderInCharge.settle";

  /** 安排领导接访: a reception is arranged. */
  public static final String RECEPTION_ARRANGE = "reception.arrange";

  /** 改期接访: the reception day is moved. */
  public static final String RECEPTION_MOVE = "reception.move";

  /** 改由他人接访: another leader stands in. */
  public static final String RECEPTION_STAND_IN = "reception.standIn";

  /** 取消接访: the reception is called off. */
  public static final String RECEPTION_CANCEL = "reception.cancel";

  /** 领导接访: the leader receives in person. */
  public static final String RECEPTION_RECEIVE = "reception.receive";

  /** 报告接访事项办理结果: the unit reports on what was ordered. */
  public static final String RECEPTION_REPORT = "reception.report";

  /** 同意答复: the answer is consented to. */
  public static final String RECEPTION_CONSENT = "reception.consent";

  /** 不同意答复: consent is refused. */
  public static final String RECEPTION_REFUSE_CONSENT = "reception.refuseConsent";

  /** 书面答复来访人: the visitor is answered in writing. */
  public static final String RECEPTION_ANSWER = "reception.answer";

  /** 认定事项重大紧急: a matter is found significant and urgent. */
  public static final String URGENT_FIND = "urgent.find";

  /** 报告重大紧急情况: what is significant and urgent is reported. */
  public static final String URGENT_REPORT = "urgent.report";

  /** 采取措施防止不良影响发生或扩大: measures are taken against harm. */
  public static final String URGENT_CONTAIN = "urgent.contain";

  /** 转送、交办: passed on or assigned. */
  public static final String PASSING_SEND = "passing.send";

  /** 确认收到: the receipt is acknowledged. */
  public static final String PASSING_ACKNOWLEDGE = "passing.acknowledge";

  /** 受理并告知: taken in, and the petitioner told. */
  public static final String PASSING_CONFIRM = "passing.confirm";

  /** 提出转办异议: the receiver objects. */
  public static final String PASSING_OBJECT = "passing.object";

  /** 同意退回: the objection is agreed to. */
  public static final String PASSING_AGREE_OBJECTION = "passing.agreeObjection";

  /** 不同意退回: the objection is refused. */
  public static final String PASSING_REFUSE_OBJECTION = "passing.refuseObjection";

  /** 确定承办机关: the dispute is settled. */
  public static final String PASSING_SETTLE_DISPUTE = "passing.settleDispute";

  /** 再行转送: the receiver passes it on. */
  public static final String PASSING_ONWARD = "passing.onward";

  /** 报送办理结果: the result is reported. */
  public static final String PASSING_REPORT = "passing.report";

  /** 延长交办期限: more time is given. */
  public static final String PASSING_MORE_TIME = "passing.moreTime";

  /** 认可办理结果: the report is accepted. */
  public static final String PASSING_ACCEPT_REPORT = "passing.acceptReport";

  /** 退回重新办理: the report is returned. */
  public static final String PASSING_RETURN_REPORT = "passing.returnReport";

  /** 收回: taken back. */
  public static final String PASSING_TAKE_BACK = "passing.takeBack";

  /** 收到复查复核申请: a request for review is received. */
  public static final String REVIEW_CASE_REQUEST = "reviewCase.request";

  /** 通知补正: a correction is asked for. */
  public static final String REVIEW_CASE_ASK_CORRECTION = "reviewCase.askCorrection";

  /** 补正材料: the papers are completed. */
  public static final String REVIEW_CASE_CORRECT = "reviewCase.correct";

  /** 受理复查复核申请: the request is taken in. */
  public static final String REVIEW_CASE_ACCEPT = "reviewCase.accept";

  /** 不予受理复查复核申请: the request is declined. */
  public static final String REVIEW_CASE_DECLINE = "reviewCase.decline";

  /** 移交案卷: the file of the organ below arrives. */
  public static final String REVIEW_CASE_GIVE_FILE = "reviewCase.giveFile";

  /** 举行听证: a hearing is opened. */
  public static final String REVIEW_CASE_OPEN_HEARING = "reviewCase.openHearing";

  /** 听证结束: the hearing is closed. */
  public static final String REVIEW_CASE_CLOSE_HEARING = "reviewCase.closeHearing";

  /** 延长复查复核期限: the term is extended. */
  public static final String REVIEW_CASE_EXTEND = "reviewCase.extend";

  /** 作出复查复核意见: the opinion is given. */
  public static final String REVIEW_CASE_DECIDE = "reviewCase.decide";

  /** 送达复查复核意见: the opinion is delivered. */
  public static final String REVIEW_CASE_DELIVER = "reviewCase.deliver";

  /** 重新作出处理意见: the opinion is made anew. */
  public static final String REVIEW_CASE_REDONE = "reviewCase.redone";

  /** 终止复查复核: the review is ended. */
  public static final String REVIEW_CASE_END = "reviewCase.end";

  /** 撤回复查复核申请: the request is withdrawn. */
  public static final String REVIEW_CASE_WITHDRAW = "reviewCase.withdraw";

  /** 委托起草复查复核意见: a unit is asked to draft the opinion. */
  public static final String REVIEW_CASE_DELEGATE = "reviewCase.delegate";

  /** 起草复查复核意见: the opinion is drafted. */
  public static final String REVIEW_CASE_DRAFT_OPINION = "reviewCase.draftOpinion";

  /** 审核、会签或审签复查复核意见: a step of the opinion’s chain is taken. */
  public static final String REVIEW_CASE_ENDORSE = "reviewCase.endorse";

  /** 退回复查复核意见草稿: the drafted opinion is sent back by its chain. */
  public static final String REVIEW_CASE_RETURN_DRAFT = "reviewCase.returnDraft";

  private EventType() {}
}
