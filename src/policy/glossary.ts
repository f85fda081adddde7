import type { GlossaryTerm } from './reader-schema.ts'

const defined = (id: string, number: number): GlossaryTerm => ({ id, clause: `Appendix.${number}` })
const used = (id: string, clause: string): GlossaryTerm => ({ id, clause })

/** The ten terms the Appendix defines, then words of the field with the clause that needs them first. */
export const glossary: readonly GlossaryTerm[] = [
  defined('platform', 1),
  defined('service-provider', 2),
  defined('affiliates', 3),
  defined('payment-company', 4),
  defined('personal-information', 5),
  defined('sensitive-personal-information', 6),
  defined('device-information', 7),
  defined('service-log-information', 8),
  defined('de-identify', 9),
  defined('anonymise', 10),

  used('basic-function', 'intro'),
  used('additional-function', 'intro'),
  used('separate-consent', 'intro'),
  used('guardian', 'VII'),
  used('processor', 'III(1).3'),
  used('joint-controller', 'III(1).4'),
  used('independent-controller', 'III(1).5(1)A'),
  used('recipient', 'III(I)'),
  used('sdk', 'III(1).5(1)A'),
  used('applet', 'III(1).5(1)C'),
  used('cookie', 'II(8).2'),
  used('automated-decision', 'IV(6)'),
  used('legal-basis', 'IV(7)'),
  used('retention', 'V(1)'),
  used('cross-border-transfer', 'V(2)'),
  used('impact-assessment', 'VI.6'),
  used('data-protection-officer', 'VIII.2'),
]
