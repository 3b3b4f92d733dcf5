import type { Resolver } from '../domain/resolution.js'
import { groupTellings } from './group-tellings.js'
import { mainActors } from './main-actors.js'
import { resolveActor } from './resolve-actor.js'
import { resolvePlace } from './resolve-place.js'

/** The rules of resolution under the names by which saving asks for them. Pure. */
export const resolver: Resolver = { resolveActor, resolvePlace, mainActors, groupTellings }
