import { type Text, text } from '../../../src/vocabulary/text.ts';

/** What each lifecycle is for, in a few sentences. */
export const about: Readonly<Record<string, Text>> = {
  firstVisit: text(
    '来信、网信、来电、来访首次到达时由纪委统一受理：先核定是否属于本级职责，再由督察处登记、由纪委分类定性。不属于本级职责的，书面告知信访人向哪个机关提出；应由诉讼、仲裁等途径解决的，导入该途径。',
    'A letter, an online message, a call or a visit that arrives for the first time. The commission alone takes it in and tells whether the bureau is competent; the supervision office registers it; the commission classifies it. Outside competence the petitioner is told in writing where to go, and what belongs to a court, an arbitrator or another procedure is led there.',
  ),
  repeatVisit: text(
    '同一信访人就同一事由、同一诉求再次来访的，由首次办理的责权单位接待，纪委不重复受理；复查、复核期限内的引导申请救济，复核终结的告知不再受理及理由。它不停止也不延长原事项的期限。',
    'The same petitioner with the same cause and claim. The unit that was first responsible receives them; the matter is not accepted a second time. Where a remedy is open they are led to it, and after re-examination they are told that it is over, and why. The deadlines of the earlier matter run on.',
  ),
  superiorReferral: text(
    '上级机关交办、转办或者电话通知的事项由督察处登记后办理。不属于本级职责的，可以在异议期内说明理由退回；交办的，按期向上级报告办理结果。',
    'A matter that a superior organ assigns, forwards or announces by telephone. The supervision office registers it. What is outside competence may be objected to within a short window, with reasons; what was assigned ends with a report to the organ that assigned it.',
  ),
  generalApproval: text(
    '一般信访事项：督察处填写审批单并拟办，纪委书记（方案允许时副书记）审签，退回的重新拟办，签批后交承办单位。',
    'The sign-off of a general matter. The supervision office fills in the form and proposes; the secretary of the commission, or the deputy where the policy says so, signs or returns it; the matter then goes to the unit that handles it.',
  ),
  complexApproval: text(
    '复杂疑难信访事项：督察处填写审批单，纪委拟办，主官审签，签批后交责权单位。',
    'The sign-off of a complex and difficult matter. The supervision office fills in the form, the commission proposes, the chief officer signs or returns it, and the matter goes to the responsible unit.',
  ),
  classApproval: text(
    '方案自定类别和流程的，按所属类别依次审核、会签、集体研究、审签，一道手续都没有也可以，签毕后交承办单位。',
    'The approval of a body with classes and chains of its own: whoever its policy names for the class checks, agrees, discusses and signs, in order, as often as it says or not at all, and the matter goes to the unit signed for.',
  ),
  handling: text(
    '承办单位接收后听取陈述、查明事实，在规定期限内提出处理意见并送达；情况复杂的经批准延期一次。纪委审核办理结果，复杂疑难事项向主官汇总。信访人可以评价，不服的可以申请复查。',
    'The unit takes the matter over, hears the petitioner, finds the facts and gives its opinion within the term; once, for a complex matter, the head of the organ may extend it. The commission looks at the result, and sums up complex matters for the chief officer. The petitioner can rate it, and ask for a review.',
  ),
  review: text(
    '信访人不服处理意见的，可以在收到之日起三十日内请求上一级复查；复查机关在三十日内提出复查意见，维持、变更或者退回重新办理。',
    'The first remedy. Within thirty days of the written reply the petitioner may ask the next level up; the reviewing organ has thirty days to uphold the reply, to change it, or to send it back.',
  ),
  reexamination: text(
    '不服复查意见的，可以在三十日内请求复核，这是最后一级。复核可以听证，听证时间不计入期限；复核后以同一事实和理由提出的，不再受理。',
    'The last remedy. Within thirty days of the review opinion the petitioner may ask for re-examination. There may be a hearing, whose time does not count. What is raised afterwards on the same facts and reasons is no longer accepted.',
  ),
  supervision: text(
    '职责逾期即自行启动，也可以因推诿、拖延、弄虚作假等情形由人启动；逐级上升：责权单位、纪委、主官、领导小组。被督办的职责履行后结束。',
    'Opens by itself when a duty is missed, and by hand where there is shirking, delay, falsehood or a refusal to carry out an opinion. It climbs from the unit to the commission, the chief officer and the leading group, and ends when the duty is done.',
  ),
  groupVisit: text(
    '五人以上（含五人）就同一事项来访：督察处指定一人接待，引导至接待室，问明事由诉求并登记，推选的代表不超过五人，随后按普通程序办理。',
    'Five persons or more with a common matter. The supervision office names one person to receive them, they are taken to the reception room, cause and claim are asked and registered, they elect at most five representatives, and the ordinary procedure follows.',
  ),
  disorderlyVisit: text(
    '来访现场失序时的处置：先劝阻、批评或者教育，逐项记录；无效而仍聚集的，才由督察处统筹，各单位按期完成各自的任务，由人决定是否通报公安机关。有暴力、危险的，写明事实后不待劝导。事项本身的办理和期限不受影响。',
    'What is done where a visit turns disorderly. Dissuasion, criticism or explanation comes first and is recorded; only where people still gather does the supervision office coordinate, each office has a task and a day, and only a person’s recorded decision informs public security. Violence or danger, stated as a fact, does not wait for talk. The matter itself goes on, and so do its deadlines.',
  ),
  capitalVisit: text(
    '上级要求派员赴京接待时，确定由谁接待：首次信访的由纪委按普通程序办理；已有签批意见的，由承办部门或者属地单位接待并负责。',
    'A superior organ asks for staff to receive a petitioner in the capital. A first visit is handled by the commission in the ordinary way; where a signed opinion exists, the department that handles the matter or the local unit receives, and is responsible.',
  ),
  specialPeriod: text(
    '重大节假日、重大安保活动期间，对未办结和有苗头记录的事项逐件研判，明确责任单位并跟进，期满解除。它不停止、不延长任何期限。',
    'Around major holidays and security events every matter that is not concluded, or has a recorded tendency, is looked at one by one; a unit answers for each, follows it up, and the listing ends with the period. It stops and lengthens no deadline.',
  ),
  answerability: text(
    '失职造成严重后果的责任追究：启动、调查、听取陈述、认定、落实整改。它追究的是单位和工作人员的职责，不针对信访人。',
    'For a duty that was not done, with serious consequences: opened, examined, the unit heard, a finding made and carried out. It is about the duties of units and staff, never about the petitioner.',
  ),
  passingDown: text(
    '不属本级职责而有其他机关承办的，登记后自收到之日起十五日内转送，或者交办并定期报告；信访人知道去向。承办机关受理并告知，或者在五个工作日内提出异议；两次称不属其职责的，由共同上级决定，没有共同上级的由联席会议协调。交办结果经认可办结，也可退回或者收回。',
    'A matter that another organ has to handle. Registered, it is transferred within fifteen days of receipt, or assigned with a day for the report, and the petitioner knows where it went. The organ takes it in and tells the petitioner, or objects within five working days; where it is twice said not to be theirs, the common superior decides, else the joint conference. What is assigned ends with a report that is accepted; it may be returned for work, or taken back.',
  ),
  reviewCase: text(
    '信访事项自申请复查、复核开始，由上一级机关书面审查他机关的意见：材料欠缺的通知补正，期限照常计算；在本级规定的时限内受理或者书面不予受理并指明去处，调取原案卷，自收到申请之日起三十日内维持、变更或者撤销；责令重新处理的，原机关按期重新作出意见。',
    'A petition that begins with a request to review or re-examine the opinion of another organ, on the papers. What is missing is asked for while the clocks run; the body takes the request in or declines it in writing with the way to go, has the file of the organ below, and upholds, changes or revokes within thirty days of the request. What it orders to be made anew the organ below makes anew by the day named.',
  ),
  assistance: text(
    '一个单位主办并答复信访人，其他单位按期向主办单位提出意见或者派员协办。协办逾期由上一级督办，不影响主办单位的期限；主办单位变更的，办理期限不变，协办单位得到通知。',
    'One unit leads and answers the petitioner; another owes it its opinion, or somebody who comes, by a day. An assistant that is late is supervised, and the lead’s last day stays. Where another unit leads, the days stay too, and the assistants are told.',
  ),
  carryingOut: text(
    '支持信访请求的处理意见、变更结果的复查复核意见、调解和解协议作出后自行启动：确定执行单位和期限并告知信访人，执行、核实；拒不执行的督办。信访人反映未执行的，在此处理，不作为新的信访事项。',
    'Opens by itself where a reply supports the request, a remedy changes the result, or both sides agree: a unit and a last day are named and told to the petitioner, it is carried out and looked at, and a refusal is supervised. That it is not carried out is said here, and is no new petition.',
  ),
  leaderInCharge: text(
    '领导干部对群众反映强烈的突出问题包案：确定包案领导、制定方案、定期报告进展、限期化解，或者说明理由更换包案领导。它不停止、不延长任何期限；有利害关系的领导不包案。',
    'A leader takes an outstanding matter in charge: named, plans, reports progress, settles it by a day, or hands it over with the reason. It stops and lengthens no deadline, and no leader with an interest has one.',
  ),
  reception: text(
    '领导干部在接访日当面接待信访人：安排领导和日期并告知，领导不在岗的写明理由改由他人接访；当场书面答复，或者书面交办单位，经接访领导和方案列明的领导同意后才书面答复。它不停止、不延长任何期限；有利害关系的领导不接访。',
    'A leader receives a petitioner in person on a reception day: who and when are arranged and told, another stands in for one who is away, with the reason; it is answered at once in writing, or a unit is ordered in writing, and no answer goes out before the leader who received and all whom the policy names consent. It stops and lengthens no deadline, and no leader with an interest receives.',
  ),
  urgentMatter: text(
    '任何部门、任何渠道、任何阶段发现可能造成社会影响的重大、紧急情况，自认定之日起限期报告上级并通报联席会议办公室，限期在职责范围内采取措施防止不良影响发生或扩大；逾期的督办。它不停止、不延长事项的任何期限。',
    'Whatever office finds a matter significant and urgent, by whatever channel it came and wherever it stands: from that day it is reported to the organ above and to the joint conference’s office, and measures are taken against harm, each by a day; what is late is supervised. It stops and lengthens no deadline of the matter.',
  ),
};
