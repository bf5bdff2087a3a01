/** The start of testing and update day used in addresses: a Tuesday that is no public holiday, at winter time. */
export const updateDay = '2026-12-01';

const cloud = 'assistent/?betrieb=cloud&edition=professional';

/**
 * One address for each question, end, problem and notice the assistant can show, named by what it shows. What a plan can
 * show stands in plan-states.ts.
 */
export const states: Record<string, string> = {
  'first question': 'assistent/',
  'question for the edition': 'assistent/?betrieb=cloud',
  'question for the theme': cloud,
  'question for the service package': `${cloud}&theme=flex`,
  'question for customisations': `${cloud}&theme=flex&service=nein`,
  'question for the day': `${cloud}&theme=flex&service=nein&anpassung=ja`,
  'question with its answer': `${cloud}&theme=flex&service=nein&anpassung=ja&datum=${updateDay}#frage-theme`,
  'a value nobody knows': 'assistent/?betrieb=cloud&edition=gold&service=nein',
  'a doubled answer': 'assistent/?betrieb=cloud&betrieb=onpremise&edition=professional',
  'a missing answer': `${cloud}&theme=flex&anpassung=ja&datum=${updateDay}`,
  'a day that does not exist': `${cloud}&theme=flex&service=nein&anpassung=ja&datum=2026-02-30`,
  'the end without update package': 'assistent/?betrieb=onpremise&edition=startup&service=nein',
  'the end to be clarified': 'assistent/?betrieb=cloud&edition=unbekannt',
  'a plan with two starts of testing': `${cloud}&theme=claro&service=ja&anpassung=ja&datum=${updateDay}&testbeginn=2026-11-24&testbeginn=2026-11-25`,
};
