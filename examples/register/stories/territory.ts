import { clerk, commission } from '../office/people.ts';
import {
  type Claim,
  classify,
  described,
  fillForm,
  handle,
  numbered,
  signAndDispatch,
} from '../office/steps.ts';
import { Story } from '../office/story.ts';

const law = '《中华人民共和国消防法》《信访工作条例》第三十二条';

/** In the western area, where the second brigade is: it has it. */
const hydrant: Claim = {
  channel: 'letter',
  who: [183],
  cause: '西片区小区消火栓无水',
  claim: '恢复供水',
  unit: 'brigade-2',
  request: '恢复小区消火栓供水。',
  facts: '消火栓支管阀门关闭，属地支队检查属实。',
  opinion: '支持请求，已督促物业开启阀门并复测。',
  basis: law,
  outcome: 'supported',
};

/** In the southern area; the first brigade has its only lift truck near by, and so the matter. */
const ladder: Claim = {
  channel: 'online',
  who: [184],
  cause: '南片区高层登高场地被占',
  claim: '清理登高场地',
  unit: 'brigade-1',
  request: '清理登高作业场地。',
  facts: '场地停放车辆属实，由配有登高车的第一支队现场测试。',
  opinion: '支持请求，已划线禁停并告知物业。',
  basis: law,
  outcome: 'supported',
};

/** Received with the area that the letter names, or found by the commission, and classified as general. */
function ofArea(key: string, on: string, claim: Claim, area: string, stated: boolean): Story {
  const story = new Story(key, on)
    .send('intake.receive', commission(), { ...described(claim), ...(stated && { territory: area }) })
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: `反映${claim.cause}，属本局职责范围。`,
      ...(!stated && { territory: area }),
    })
    .later();
  return classify(
    story.send('intake.register', clerk(1), numbered(story)),
    'general',
    '情节轻微，可就地解决。',
  );
}

/** Local responsibility (属地管理): of the brigades it is the local one, or the record says why another has it. */
export function territory(): Story[] {
  const west = ofArea('hydrant-west', '2026-04-08', hydrant, 'district-west', true);
  fillForm(west)
    .refused('guard-failed', 'approval.propose', clerk(2), {
      unit: 'brigade-1',
      opinion: '建议第一支队核实。',
    })
    .send('approval.propose', clerk(2), { unit: 'brigade-2', opinion: '属地事项，建议第二支队核实。' });
  handle(signAndDispatch(west, 'brigade-2'), hydrant, 'post');

  const south = ofArea('ladder-south', '2026-04-14', ladder, 'district-south', false);
  fillForm(south).send('approval.propose', clerk(2), {
    unit: 'brigade-1',
    opinion: '建议第一支队现场测试。',
    territoryReason: '第三支队无登高消防车，由第一支队办理。',
  });
  handle(signAndDispatch(south, 'brigade-1'), ladder, 'network');
  return [west, south];
}
